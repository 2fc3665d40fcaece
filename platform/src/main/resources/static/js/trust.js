// Trusted Types: whatever a script writes into a page as text, as htmx does with an answer, is looked at here first.
// Scripts of our own address are let in, and no other script, no handler of an event and no address that is a script.
(() => {
  if (!window.trustedTypes?.createPolicy) return;

  const SUSPICIOUS = /<script|<iframe|<object|<embed|srcdoc|[\s"'/]on[a-z]+\s*=|javascript:/i;
  const look = trustedTypes.createPolicy("mingjing-look", { createHTML: (html) => html });
  const isOwn = (address) => new URL(address, location.href).origin === location.origin;

  const isWrong = (element) =>
    element.matches("iframe, object, embed") ||
    (element.matches("script:not([type='application/json'])") && !(element.getAttribute("src") && isOwn(element.src))) ||
    [...element.attributes].some(
      ({ name, value }) => /^on|^srcdoc$/i.test(name) || /^[\s\0-\x1f]*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.test(value),
    );

  const hasWrong = (part) =>
    [...part.querySelectorAll("*")].some((element) => isWrong(element) || (element instanceof HTMLTemplateElement && hasWrong(element.content)));

  trustedTypes.createPolicy("default", {
    createHTML: (html) =>
      SUSPICIOUS.test(html) && hasWrong(new DOMParser().parseFromString(look.createHTML(html), "text/html")) ? null : html,
    createScriptURL: (address) => (isOwn(address) ? address : null),
  });
})();
