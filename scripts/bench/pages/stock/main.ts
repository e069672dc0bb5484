import "../bench-page.ts";

interface Pagefind {
  search(query: string): Promise<{ results: { id: string }[] }>;
}

let pagefind: Promise<Pagefind> | null = null;

globalThis.benchPage = {
  async search(query) {
    const address = new URL("pagefind/pagefind.js", document.baseURI).href;
    pagefind ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
    return (await (await pagefind).search(query)).results.map(({ id }) => id);
  },
};
