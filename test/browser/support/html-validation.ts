import { HtmlValidate } from 'html-validate'

/** The standard allows Hono’s spelling and the short country list. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'attr-quotes': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-implicit-close': 'off',
    'void-style': 'off',
  },
})

/** The errors of a page as it was served, each with its place. */
export const invalidMarkup = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
}
