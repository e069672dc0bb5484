/** Adds a style sheet that a script brings, as a constructed one, which the content security policy allows. */
export function adoptStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
