/** Without bullets, dashes, pipes, opened brackets and the signs of a Markdown heading at both ends. */
export const trimPunctuation = (text: string): string => {
  const trimmed = text
    .slice(0, 2000)
    .replace(/^#{1,6} /, '')
    .replace(/^[\s|:;,.)\]}•·▪●○◦‣⁃*_~>→–—‒―−-]+/u, '')
  let end = trimmed.length
  while (end > 0 && ' |;,([{•·*_~–—‒―−:-'.includes(trimmed[end - 1] ?? '')) end--
  return trimmed.slice(0, end)
}
