package org.mingjing.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjing.MingjingTest;
import org.mingjing.people.UnitKinds.Tree;
import org.mingjing.people.UnitKinds.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;

@MingjingTest
class UnitKindsTests {

    @Autowired
    UnitKinds kinds;

    @Test
    void anOfficeMayStandAtTheTopAlthoughAnotherStandsAboveItElsewhere() {
        assertThat(kinds.tops(Tree.ADMINISTRATIVE)).extracting(UnitKind::id).containsExactly("city-office", "office");
        assertThat(kinds.tops(Tree.PARTY))
                .extracting(UnitKind::id)
                .containsExactly("leading-party-group", "organ-party-committee");
    }
}
