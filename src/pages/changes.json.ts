import type { APIRoute } from "astro";
import { archiveRecords } from "../site/changes/item-versions.ts";
import { articles } from "../site/collections.ts";
import { textHistory } from "../site/text-history.ts";

/** The history of items that were renamed or withdrawn. */
export const GET: APIRoute = async () => Response.json(archiveRecords(await articles(), await textHistory()));
