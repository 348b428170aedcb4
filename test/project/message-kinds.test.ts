import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageKinds } from '../../shared/domain/mail/kinds/message-kinds'

const TABLE = 'shared/domain/mail/kinds/message-kinds.ts'
const root = join(import.meta.dirname, '..', '..')

/** Where the code decides by the name of a kind, and why a row of `messageKinds` cannot hold it. */
const allowed: Record<string, string> = {
  'shared/domain/mail/decide-mail.ts':
    'what must be true for one kind alone: the former time, the former place, the address request, what a registrant gave up',
  'shared/use-cases/mail/load-mail.ts': 'each kind to staff and to contacts is loaded from data of its own',
  'shared/use-cases/mail/mail-address.ts': 'the same of their addresses',
  'shared/use-cases/mail/feedback/record-mail-feedback.ts':
    'the report is of no clinic; the id of an invited contact is the person',
  'shared/use-cases/erasure/erase-from-clinic.ts':
    'an erasure waits for the mail that confirms the own withdrawal',
  'shared/mail/compose-registrant-mail.ts': 'each kind has a template',
  'cli/rehearse/expected-mails.ts': 'what the script of the rehearsal makes due',
  'cli/rehearse/mail-checks.ts': 'how late the script lets a mail be',
}

const kinds = Object.keys(messageKinds).join('|')
/** Names that mean a kind of mail wherever they stand; the others are statuses too. */
const ownNames = Object.keys(messageKinds)
  .filter((kind) => kind.includes('-'))
  .join('|')
/** A comparison of a kind with a name, a question whether a key is of a named kind, or a table with a line for a named kind. */
const decisionPattern = new RegExp(
  `\\b(kind|Kind)\\)? *[!=]== *'(${kinds})'|'(${kinds})' *[!=]== *\\S*\\b(kind|Kind)\\b|isMailOf\\([^)]*'(${kinds})'|switch \\(\\S*kind\\)[^}]*case '(${kinds})':|^ *'(${ownNames})': `,
  'm',
)

const decidesByKind = (text: string): boolean => decisionPattern.test(text)

const productFiles = execFileSync('git', ['ls-files', 'shared', 'functions', 'cli', 'infra'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && path !== TABLE)

describe('the kinds of mail', () => {
  it('are told apart by their rows, by name only where a row cannot say it', () => {
    const deciding = productFiles.filter((path) => decidesByKind(readFileSync(join(root, path), 'utf8')))
    expect(deciding.filter((path) => !(path in allowed))).toEqual([])
    expect(Object.keys(allowed).filter((path) => !deciding.includes(path))).toEqual([])
  })

  it('each have a row among the mail ids of docs/mail.md', () => {
    const text = readFileSync(join(root, 'docs', 'mail.md'), 'utf8')
    const rows = /^## Mail ids\n(?:\|.*\n)+/m.exec(text)?.[0] ?? ''
    const named = [...rows.matchAll(/^\|([^|]*)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, kind]) => kind),
    )
    expect(named.toSorted()).toEqual(Object.keys(messageKinds).toSorted())
  })

  it.each([
    ["if (kind === 'thank-you') await finalize()", true],
    ["day.at(kind === 'thank-you' ? -1 : 0)", true],
    ["dispatch.kind !== 'moved'", true],
    ["'cancelled' === mail.kind", true],
    ["isMailOf(key, 'withdrawn')", true],
    ["switch (mail.kind) { case 'moved': return 1 }", true],
    ["const delays = {\n  'seat-offered': 5,\n}", true],
    ["switch (question.kind) { case 'choice': return 1 }", false],
    ["switch (outcome) { case 'rejected': return 1 }", false],
    ["registration.status === 'withdrawn'", false],
    ["state !== 'cancelled'", false],
    ["isMailOf(key, ...kindsOf('request'))", false],
  ])('are seen to decide in %j: %s', (text, expected) => {
    expect(decidesByKind(text)).toBe(expected)
  })
})
