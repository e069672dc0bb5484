import { escapeText } from "../text/markup.ts";

/** Escapes a text for XML, in elements and attributes. */
export function xmlText(text: string): string {
  return escapeText(text).replaceAll('"', "&#34;");
}

/** An element with its content, which is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  content = "",
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value ? [` ${key}="${xmlText(value)}"`] : [],
  );
  return content === "" ? `<${name}${given.join("")}/>` : `<${name}${given.join("")}>${content}</${name}>`;
}
