/**
 * Shows a scan enlarged: beside the text where the window is wide, else over it. Loaded when the first scan
 * is chosen; from then on it waits for links that are to be enlarged.
 */

import OpenSeadragon from "openseadragon";
import { fill } from "../../i18n/fill.ts";
import { adoptStyle } from "../adopt-style.ts";
import { makeScanDialog } from "./scan-dialog.ts";
import css from "./scan-viewer.css?inline";
import type { ScanWords } from "./scan-words.ts";
import { showFault } from "./scan-words.ts";

/** The factor of one step of zooming. */
const STEP = 1.5;

adoptStyle(css);

// Without it, OpenSeadragon adds a <style> that a policy refuses, and that hides the focus on touch screens.
const noStyle = document.createElementNS(null, "style");
noStyle.setAttribute("data-openseadragon-mobile-css", "");
document.head.append(noStyle);

let close = () => {};

document.addEventListener("enlarge", (event) => {
  const { target, detail } = event as CustomEvent<ScanWords>;
  close();
  close = open(target as HTMLAnchorElement, detail);
});

/** Opens a scan; what it returns closes it and gives the focus back to its link. */
function open(link: HTMLAnchorElement, words: ScanWords): () => void {
  const { scan = "", page = "" } = link.dataset;
  const zoom = (factor: number) => () => move((viewport) => viewport.zoomBy(factor));
  const pan = (x: number, y: number) => () =>
    move((viewport) => {
      const { width, height } = viewport.getBounds();
      viewport.panBy(new OpenSeadragon.Point((x * width) / 4, (y * height) / 4));
    });
  const { dialog, stage, status } = makeScanDialog(fill(words.page, { page }), {
    buttons: [
      { word: words.zoomIn, key: "+", act: zoom(STEP) },
      { word: words.zoomOut, key: "-", act: zoom(1 / STEP) },
      { word: words.zoomWhole, key: "0", act: () => move((viewport) => viewport.goHome()) },
      { word: words.close, key: "Escape", act: shut },
    ],
    keys: [
      { key: "=", act: zoom(STEP) },
      { key: "ArrowLeft", act: pan(-1, 0) },
      { key: "ArrowRight", act: pan(1, 0) },
      { key: "ArrowUp", act: pan(0, -1) },
      { key: "ArrowDown", act: pan(0, 1) },
    ],
  });
  document.body.append(dialog);
  dialog.show();

  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const viewer = OpenSeadragon({
    element: stage,
    drawer: "canvas",
    showNavigationControl: false,
    // Its own keys fit one keyboard layout only, and continue moving after they are released.
    keyboardNavEnabled: false,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true },
    maxZoomPixelRatio: 3,
    ...(still ? { animationTime: 0, immediateRender: true } : { animationTime: 0.5 }),
  });
  // It empties this element by `innerHTML`, which a policy refuses; there is never anything in it.
  Object.defineProperty(viewer.overlaysContainer, "innerHTML", { value: "", writable: true });
  const { canvas } = viewer;
  canvas.setAttribute("role", "application");
  canvas.setAttribute("aria-label", fill(words.scanKeys, { page }));
  canvas.focus({ preventScroll: true });
  const fault = () => showFault(status, words, link.href);
  viewer.addHandler("open-failed", fault);
  viewer.addHandler("tile-load-failed", fault);
  sourceOf(scan).then((source) => dialog.isConnected && viewer.open(source), fault);
  return shut;

  function move(act: (viewport: OpenSeadragon.Viewport) => void): void {
    if (!viewer.isOpen()) return;
    act(viewer.viewport);
    viewer.viewport.applyConstraints();
  }

  function shut(): void {
    if (!dialog.isConnected) return;
    viewer.destroy();
    dialog.remove();
    // A reader who has scrolled on in the text beside it stays there.
    link.focus({ preventScroll: true });
  }
}

/** The description of a scan's tiles, which are loaded from this site wherever it says they are published. */
async function sourceOf(folder: string): Promise<OpenSeadragon.TileSourceSpecifier> {
  const response = await fetch(`${folder}/info.json`);
  if (!response.ok) throw new Error(response.statusText);
  return { ...(await response.json()), id: new URL(folder, location.href).href };
}
