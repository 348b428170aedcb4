const known = new Map<string, RegExp>()

/** Whether a text fits a policy's pattern: `*` is any text and `?` one character; `i` ignores case. */
export const fits = (pattern: string, text: string, flags: '' | 'i' = ''): boolean => {
  const key = `${flags}/${pattern}`
  let expression = known.get(key)
  if (!expression) {
    const source = pattern
      .replace(/[\\^$.+()[\]{}|]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')
    expression = new RegExp(`^${source}$`, `s${flags}`)
    known.set(key, expression)
  }
  return expression.test(text)
}
