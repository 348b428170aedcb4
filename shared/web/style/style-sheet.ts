import { createHash } from 'node:crypto'
import { componentStyles } from './component-styles'
import { designTokens } from './design-tokens'
import { formStyles } from './form-styles'
import { frameStyles } from './frame-styles'
import { tableStyles } from './table-styles'

const text = [designTokens, frameStyles, formStyles, tableStyles, componentStyles]
  .join('')
  .replace(/\s*([{};])\s*/g, '$1')
  .replaceAll(';}', '}')
const digest = createHash('sha256').update(text).digest('base64url').slice(0, 10)

/**
 * The one style sheet. It is a module and no file, so that vitest, tsx and the Lambda bundle deliver
 * the same text. `path` changes with the text: it may be cached for a year.
 */
export const styleSheet = { text, path: `/style.css?v=${digest}` } as const
