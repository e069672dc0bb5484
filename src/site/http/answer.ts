import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request for a path of the site. Returns false, with nothing sent, if the request is not for it. */
export type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;
