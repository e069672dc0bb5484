/** Escapes characters that TeX would take for commands, and braces, which would end the field if unbalanced. */
export function texEscaped(text: string): string {
  return text
    .replace(
      /[\\{}]/g,
      (character) => ({ "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}" })[character] ?? "",
    )
    .replace(/[#$%&_]/g, "\\$&")
    .replaceAll("~", "\\textasciitilde{}")
    .replaceAll("^", "\\textasciicircum{}");
}
