import type { Language } from '../domain/clinic/clinic'
import type { Inline } from '../language/sentence'

/** One time as a reader sees it: in the clinic's zone and, when she lives in another, in hers. */
export interface TimeRow {
  label: string
  date: string
  clock: string
  own: { label: string; words: string } | null
  /** No longer true. */
  struck: boolean
}

export interface Action {
  label: string
  url: string
}

export type Block =
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'times'; title: string | null; rows: TimeRow[] }
  | {
      type: 'programme'
      title: string
      items: { time: string; title: string; quiet: boolean }[]
      more: string | null
    }
  /** quiet: beside what the mail is about; else the one thing that the reader is asked to do. */
  | { type: 'action'; action: Action; quiet: boolean }
  | { type: 'way-in'; title: string; text: Inline[]; action: Action; note: string }
  | { type: 'numbers'; items: { label: string; value: string }[] }
  | {
      type: 'table'
      title: string
      heads: string[]
      rows: { label: string; values: number[] }[]
      more: string | null
    }

/** A mail before it is HTML, text and MIME; the same content gives both twins. */
export interface MailContent {
  language: Language
  subject: string
  /** What an inbox shows beside the subject. */
  preview: string
  /** The clinic's title, above everything. */
  clinic: string
  heading: string
  greeting: Inline[] | null
  blocks: Block[]
  footer: Inline[][]
}
