import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Searched } from "../hit.ts";
import type { Query } from "../query/query.ts";
import { runsOf } from "../runs.ts";
import {
  type ExportedItem,
  type ItemTokens,
  type PhrasePlace,
  type PhraseQuery,
  type Phrases,
  phraseQuery,
  SPELLING,
  tokensOf,
} from "./tokens.ts";

/** The columns of the table `words`, by language. */
const COLUMNS: Record<Searched, string> = { zh: "{headline_zh body_zh}", en: "{headline_en body_en}" };

/** Phrases that one term may expand to, because texts of a place have several spellings. */
const MOST_PHRASES = 10_000;

const SCHEMA = `
  CREATE TABLE items (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL, date TEXT NOT NULL,
    newspaper TEXT NOT NULL, headline_zh TEXT, text_zh TEXT, headline_en TEXT, text_en TEXT);
  CREATE VIRTUAL TABLE words USING fts5 (headline_zh, body_zh, headline_en, body_en,
    content = '', tokenize = 'ascii');
  CREATE TABLE spellings (code TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (code, token)) WITHOUT ROWID;
  CREATE TABLE runs (run TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/**
 * Writes items into a new SQLite database: their texts (`items`), their tokens in an FTS5 table (`words`),
 * tokens of several spellings (`spellings`) and Latin words and numbers for prefixes (`runs`).
 * @throws Error of SQLite if the file cannot be written.
 */
export function writeDatabase(path: string, items: readonly ExportedItem[]): void {
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    database.exec(SCHEMA);
    const insertItem = database.prepare("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const insertWords = database.prepare(
      "INSERT INTO words (rowid, headline_zh, body_zh, headline_en, body_en) VALUES (?, ?, ?, ?, ?)",
    );
    const insertSpelling = database.prepare("INSERT OR IGNORE INTO spellings VALUES (?, ?)");
    const insertRun = database.prepare("INSERT OR IGNORE INTO runs VALUES (?)");
    for (const [number, { item, url, date, newspaper }] of items.entries()) {
      const { id, zh, en } = item;
      const texts = [zh, en].flatMap((parts) => [joined(parts?.headline), joined(parts?.body)]);
      insertItem.run(number, id, url, date, newspaper, ...texts);
      const tokens = tokensOf(item);
      insertWords.run(number, ...columnsOf(tokens.zh), ...columnsOf(tokens.en));
      const all = [tokens.zh, tokens.en].flatMap((one) => (one ? [...one.headline, ...one.body] : []));
      for (const token of new Set(all.filter((one) => one.includes(SPELLING))))
        for (const code of token.split(SPELLING)) insertSpelling.run(code, token);
      const parts = [zh, en].flatMap((one) => (one ? [...one.headline, ...one.body] : []));
      for (const run of runsOf(parts)) insertRun.run(run);
    }
    database.exec("INSERT INTO words (words) VALUES ('optimize'); COMMIT");
  } finally {
    database.close();
  }
}

/** An exported database that answers queries. */
export interface SearchDatabase extends Disposable {
  /**
   * The items that a query finds, best first by SQLite's BM25.
   * @throws TooBroad for a prefix of too many words, RangeError for a term of too many spellings.
   */
  search(query: Query, languages: readonly Searched[]): Promise<FoundRow[]>;
}

/** A found item. */
export interface FoundRow {
  id: string;
  url: string;
  date: string;
  headline: string;
}

/** Opens an exported database to read it. @throws Error of SQLite if it is not one. */
export function openDatabase(path: string): SearchDatabase {
  const database = new DatabaseSync(path, { readOnly: true });
  const spellings = database.prepare("SELECT token FROM spellings WHERE code = ?");
  const runs = database.prepare("SELECT run FROM runs WHERE run >= ? AND run < ? ORDER BY run");
  const find = database.prepare(`
    SELECT id, url, date, replace(coalesce(items.headline_zh, items.headline_en, ''), char(10), ' ') AS headline
    FROM words JOIN items ON items.number = words.rowid WHERE words MATCH ?
    ORDER BY bm25(words, 8, 1, 8, 1), items.number`);
  return {
    async search(query, languages) {
      const phrases = await phraseQuery(query, async (prefix) => {
        const rows = runs.all(prefix, `${prefix}\u{10FFFF}`) as { run: string }[];
        return rows.map(({ run }) => run);
      });
      const expression = matchExpression(phrases, languages, spellings);
      return expression === null ? [] : (find.all(expression) as unknown as FoundRow[]);
    },
    [Symbol.dispose]: () => database.close(),
  };
}

/** A query in FTS5's query language; null if nothing can match. */
function matchExpression(
  { groups, excluded }: PhraseQuery,
  languages: readonly Searched[],
  spellings: StatementSync,
): string | null {
  const union = (terms: readonly Phrases[]) => {
    const phrases = terms.flatMap((term) =>
      languages.flatMap((language) =>
        spelledPhrases(term[language] ?? [], spellings).map(
          (tokens) => `${COLUMNS[language]} : "${tokens.join(" ")}"`,
        ),
      ),
    );
    return phrases.length > 0 ? `(${phrases.join(" OR ")})` : null;
  };
  const required = groups.map(union);
  if (required.length === 0 || required.includes(null)) return null;
  const unwanted = union(excluded);
  return `(${required.join(" AND ")})${unwanted ? ` NOT ${unwanted}` : ""}`;
}

/** A phrase once for each combination of the tokens that its places may have. */
function spelledPhrases(places: readonly PhrasePlace[], spellings: StatementSync): string[][] {
  if (places.length === 0) return [];
  let phrases: string[][] = [[]];
  for (const { code, codes } of places) {
    const rows = spellings.all(code) as { token: string }[];
    const tokens = rows
      .map(({ token }) => token)
      .filter((token) => codes.every((one) => token.split(SPELLING).includes(one)));
    if (codes.length === 1) tokens.push(code);
    phrases = phrases.flatMap((phrase) => tokens.map((token) => [...phrase, token]));
    if (phrases.length > MOST_PHRASES) throw new RangeError(`more than ${MOST_PHRASES} spellings of a term`);
  }
  return phrases;
}

function columnsOf(tokens: ItemTokens | null): [string | null, string | null] {
  return tokens ? [tokens.headline.join(" "), tokens.body.join(" ")] : [null, null];
}

function joined(texts: readonly string[] | undefined): string | null {
  return texts && texts.length > 0 ? texts.join("\n") : null;
}
