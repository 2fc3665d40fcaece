package org.mingjing.board.web;

import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.mingjing.board.BoardDesk;
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

/** The office on one page, on a desk and on the wall. */
@Controller
class BoardController {

    private final Templates pages;
    private final BoardDesk desk;
    private final UnitKinds kinds;

    BoardController(Templates pages, BoardDesk desk, UnitKinds kinds) {
        this.pages = pages;
        this.desk = desk;
        this.kinds = kinds;
    }

    @OnlyWith(Right.READ_BOARD)
    @GetMapping("/board")
    JteModel board(
            Frame frame,
            Officer officer,
            @RequestParam(defaultValue = "ADMINISTRATIVE") Tree tree,
            @RequestParam @Nullable Long unit) {
        var board = unit == null ? desk.board(officer, tree) : desk.board(officer, unit);
        var twoTrees = kinds.all().stream().anyMatch(kind -> kind.tree() == Tree.PARTY);
        return pages.boardBoard(frame, board, tree, unit, twoTrees);
    }

    /** Full screen in a room: units, themes and lights, and nothing personal. It renews itself. */
    @OnlyWith(Right.READ_BOARD)
    @GetMapping("/board/wall")
    JteModel wall(Frame frame, Officer officer, @RequestParam(defaultValue = "ADMINISTRATIVE") Tree tree) {
        return pages.boardWall(frame, desk.board(officer, tree), tree);
    }
}
