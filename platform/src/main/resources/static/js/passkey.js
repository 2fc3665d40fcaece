// Passkeys: asks the device, puts its answer into the form and sends the form. Forms that need it are marked with
// data-passkey and are shown only where the browser can do it; without this file one signs in with a password.
(() => {
  const can = window.PublicKeyCredential?.parseCreationOptionsFromJSON && window.isSecureContext;
  if (can) document.documentElement.dataset.passkeys = "";

  const asked = async (form) => {
    if (form.dataset.options) return JSON.parse(form.dataset.options);
    const answer = await fetch(form.dataset.ask, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  };

  const answered = async (form) => {
    const options = await asked(form);
    const device = navigator.credentials;
    return form.dataset.passkey === "create"
      ? device.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : device.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!can || !form.dataset.passkey) return;
    event.preventDefault();
    const refused = form.querySelector("[data-refused]");
    refused.hidden = true;
    try {
      const credential = await answered(form);
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      refused.hidden = false;
      refused.focus();
    }
  });
})();
