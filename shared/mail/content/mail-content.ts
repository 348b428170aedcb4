import type { Language } from '../../domain/values/language'
import type { MessagePart } from '../../i18n/translator'

/** One time as a reader sees it: in the clinic's zone and, where it differs, in the reader's own. */
export interface TimeRow {
  label: string
  date: string
  clock: string
  readerTime: { label: string; text: string } | null
  /** No longer true. */
  isOutdated: boolean
}

export interface LinkAction {
  label: string
  url: string
}

/** One session of a programme; a title in another language than the mail is marked with its own. */
export interface ProgrammeItem {
  time: string
  title: string
  /** null: that of the mail, or not known. */
  language: Language | null
  isSecondary: boolean
}

export type ContentBlock =
  | { type: 'paragraph'; text: MessagePart[] }
  | { type: 'times'; title: string | null; rows: TimeRow[] }
  | {
      type: 'programme'
      title: string
      items: ProgrammeItem[]
      moreText: string | null
    }
  /** Secondary: beside what the mail is about; otherwise the one thing that the reader is asked to do. */
  | { type: 'action'; action: LinkAction; isSecondary: boolean }
  | { type: 'join-link'; title: string; text: MessagePart[]; action: LinkAction; note: string }
  | { type: 'venue'; title: string; language: Language; lines: string[]; map: LinkAction | null }
  | { type: 'numbers'; items: { label: string; value: string }[] }
  | {
      type: 'table'
      title: string
      columnHeadings: string[]
      rows: { label: string; values: (number | string)[] }[]
      moreText: string | null
    }
  /** A bar for each number, as long as its part of the greatest. */
  | { type: 'bars'; title: string; rows: { label: string; value: number }[]; moreText: string | null }

/** A mail before it is HTML, text and MIME; the same content gives both twins. */
export interface MailContent {
  language: Language
  subject: string
  /** What an inbox shows beside the subject. */
  preview: string
  /** The clinic's title, above everything. */
  clinic: string
  /** Of that title; absent: that of the mail, or not known. */
  clinicLanguage?: Language | null
  heading: string
  greeting: MessagePart[] | null
  blocks: ContentBlock[]
  footer: MessagePart[][]
}
