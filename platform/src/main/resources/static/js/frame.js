// What htmx leaves open: where the reader stands after a page has changed in place,
// and what to say when the server was not reached. Every page works without this file.
(() => {
  const stand = (id) => document.getElementById(id)?.focus({ preventScroll: id === "main" });

  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.target;
    if (target.id !== "notice" && target !== document.body) return;
    if (document.activeElement?.matches("[autofocus]")) return;
    stand(document.querySelector("#notice:not([hidden])") ? "notice" : "main");
  });

  const unreached = () => {
    const words = document.getElementById("unreached");
    if (!words) return;
    document.getElementById("notice")?.replaceWith(words.content.cloneNode(true));
    stand("notice");
  };

  document.addEventListener("htmx:sendError", unreached);
  document.addEventListener("htmx:timeout", unreached);
})();
