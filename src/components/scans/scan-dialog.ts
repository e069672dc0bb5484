/** An action of a key. */
export interface KeyAction {
  key: string;
  act(): void;
}

/** The actions of the dialog: by buttons, which also have a key, and by keys only. */
export interface ScanActions {
  buttons: readonly (KeyAction & { word: string })[];
  keys: readonly KeyAction[];
}

/** The parts of the dialog. */
export interface ScanDialog {
  dialog: HTMLDialogElement;
  /** Where the scan is shown. */
  stage: HTMLElement;
  /** Where errors are shown. */
  status: HTMLElement;
}

/** The frame of an enlarged scan, not yet in a document: a bar with its name and buttons, and the stage. */
export function makeScanDialog(name: string, { buttons, keys }: ScanActions): ScanDialog {
  const dialog = document.createElement("dialog");
  dialog.className = "scan-viewer";
  dialog.setAttribute("aria-label", name);
  const bar = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = name;
  bar.append(title, ...buttons.map(button));
  const stage = document.createElement("div");
  stage.className = "stage";
  const status = document.createElement("p");
  status.role = "status";
  dialog.append(bar, status, stage);
  dialog.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = [...buttons, ...keys].find(({ key }) => key === event.key);
    if (!action) return;
    event.preventDefault();
    action.act();
  });
  return { dialog, stage, status };
}

function button({ word, key, act }: ScanActions["buttons"][number]): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = word;
  made.title = key;
  made.setAttribute("aria-keyshortcuts", key);
  made.addEventListener("click", act);
  return made;
}
