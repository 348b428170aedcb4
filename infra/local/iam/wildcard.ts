const compiledPatterns = new Map<string, RegExp>()

/** Whether a text fits a policy's pattern: `*` is any text and `?` one character; `i` ignores case. */
export const matchesWildcard = (pattern: string, text: string, flags: '' | 'i' = ''): boolean => {
  if (!/[*?]/.test(pattern))
    return flags === 'i' ? pattern.toLowerCase() === text.toLowerCase() : pattern === text
  const key = `${flags}/${pattern}`
  let expression = compiledPatterns.get(key)
  if (!expression) {
    const source = pattern
      .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    expression = new RegExp(`^${source}$`, `s${flags}`)
    compiledPatterns.set(key, expression)
  }
  return expression.test(text)
}
