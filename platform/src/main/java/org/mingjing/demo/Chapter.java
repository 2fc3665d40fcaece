package org.mingjing.demo;

/** A part of the demo office's life. {@code @Order} says where in the loop it stands: it is told after those before it. */
interface Chapter {

    void tell(Setting setting);
}
