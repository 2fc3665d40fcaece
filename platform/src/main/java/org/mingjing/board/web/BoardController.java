package org.mingjing.board.web;

import gg.jte.models.runtime.JteModel;
import org.mingjing.board.BoardDesk;
import org.mingjing.packs.Lights;
import org.mingjing.people.Officer;
import org.mingjing.people.Right;
import org.mingjing.people.UnitKinds;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.web.Frame;
import org.mingjing.web.OnlyWith;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The office on one page. */
@Controller
class BoardController {

    private final Templates pages;
    private final BoardDesk desk;
    private final Lights lights;
    private final UnitKinds kinds;

    BoardController(Templates pages, BoardDesk desk, Lights lights, UnitKinds kinds) {
        this.pages = pages;
        this.desk = desk;
        this.lights = lights;
        this.kinds = kinds;
    }

    @OnlyWith(Right.READ_BOARD)
    @GetMapping("/board")
    JteModel board(Frame frame, Officer officer, @RequestParam(defaultValue = "ADMINISTRATIVE") Tree tree) {
        var twoTrees = kinds.all().stream().anyMatch(kind -> kind.tree() == Tree.PARTY);
        return pages.boardBoard(frame, desk.board(officer, tree), tree, twoTrees, lights.version());
    }
}
