import { createHash } from 'node:crypto'
import { forms } from './forms'
import { frame } from './frame'
import { parts } from './parts'
import { tables } from './tables'
import { tokens } from './tokens'

const text = [tokens, frame, forms, tables, parts].join('').replace(/\s*\n\s*/g, '\n')
const digest = createHash('sha256').update(text).digest('base64url').slice(0, 10)

/**
 * The one style sheet. It is a module and no file, so that vitest, tsx and the Lambda bundle deliver
 * the same text. `path` changes with the text: it may be cached for a year.
 */
export const styleSheet = { text, path: `/style.css?v=${digest}` } as const
