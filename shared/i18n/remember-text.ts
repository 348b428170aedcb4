const texts = new Map<string, string>()

/** Beyond this all are forgotten, so that a long-lived function does not grow. */
const MOST_TEXTS = 2000

/**
 * A text that was made before, or makes it. Thousands of mails of one clinic name the same dates.
 * @param key of everything that the text depends on
 */
export const rememberText = (key: string, make: () => string): string => {
  const known = texts.get(key)
  if (known !== undefined) return known
  if (texts.size >= MOST_TEXTS) texts.clear()
  const text = make()
  texts.set(key, text)
  return text
}
