import type { APIRoute } from "astro";
import { archiveRecords } from "../site/changes/item-versions.ts";
import { articles } from "../site/collections.ts";
import { textHistory } from "../site/text-history.ts";

/** What became of items that have another id or are not in the archive any more. */
export const GET: APIRoute = async () => Response.json(archiveRecords(await articles(), await textHistory()));
