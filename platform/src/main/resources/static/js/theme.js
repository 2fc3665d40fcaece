// Follows the device where the reader did not choose: before anything is drawn, so that no page flashes.
const root = document.documentElement;
if (root.dataset.theme === "AUTO" && matchMedia("(prefers-color-scheme: dark)").matches) {
  root.dataset.bsTheme = "dark";
}
