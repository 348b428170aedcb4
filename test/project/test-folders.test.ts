import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findMisplacedTests } from './test-folders'

const files = globSync('{shared,functions,infra,cli,test}/**/*.*', {
  exclude: (path) => /node_modules|cdk\.out/.test(path),
})

const root = join(import.meta.dirname, '..', '..')

/** The project's own files that a file imports. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\() ?'(\.[^']+)'/g)].flatMap(
    ([, imported = '']) => {
      const path = normalize(join(dirname(file), imported))
      return [`${path}.ts`, `${path}.tsx`].filter((candidate) => existsSync(join(root, candidate)))
    },
  )

describe('unit tests', () => {
  it('stand where their sources do', () => {
    expect(files.filter((file) => file.endsWith('.test.ts')).length).toBeGreaterThan(200)
    expect(findMisplacedTests(files, importsOf)).toEqual([])
  })

  it.each([
    [
      'in a folder that no source has',
      'test/unit/infra/iam/policy-evaluator.test.ts',
      'there is no infra/iam',
    ],
    [
      'in the folder of another layer',
      'test/unit/use-cases/mail/ledger.test.ts',
      'the file of its name is in shared/domain/mail',
    ],
    [
      'one level above its source',
      'test/unit/infra/local/policy-evaluator.test.ts',
      'the file of its name is in infra/local/iam',
    ],
    ['beside their sources', 'shared/domain/mail/ledger.test.ts', 'no suite runs it'],
    ['with another ending', 'test/unit/domain/mail/ledger.spec.ts', 'no suite runs it'],
    ['in the folder of supports', 'test/support/ledger.test.ts', 'no suite runs it'],
    ['in no suite', 'test/ledger.test.ts', 'no suite runs it'],
    [
      'named after nothing of their folder',
      'test/unit/domain/mail/seat-count.test.ts',
      'it has the name of no file, and runs none of shared/domain/mail',
    ],
    [
      'beside inputs of a folder that no source has',
      'test/unit/import/ods/tables/cells.test.ts',
      'there is no shared/import/ods',
    ],
  ])('are refused %s', (_, test, why) => {
    expect(
      findMisplacedTests([...sources, test, 'test/unit/import/ods/tables/cells.ods'], someImports),
    ).toEqual([{ test, why }])
  })

  it.each([
    'test/unit/domain/mail/ledger.test.ts',
    'test/unit/domain/mail/late-registrants.test.ts',
    'test/unit/domain/mail/examples/forwarded-mails.test.ts',
    'test/unit/infra/local/iam/policy-evaluator.test.ts',
    'test/unit/functions/headers-of-every-page.test.ts',
  ])('are accepted as %s', (test) => {
    expect(
      findMisplacedTests([...sources, test, 'test/unit/domain/mail/examples/forwarded.eml'], someImports),
    ).toEqual([])
  })
})

const sources = [
  'shared/domain/mail/ledger.ts',
  'shared/use-cases/mail/send-mail.ts',
  'infra/local/iam/policy-evaluator.ts',
  'functions/site/app.ts',
]

const someImports = (file: string): string[] =>
  ({
    'test/unit/domain/mail/late-registrants.test.ts': ['test/unit/domain/mail/due-mails.ts'],
    'test/unit/domain/mail/due-mails.ts': ['shared/domain/mail/ledger.ts'],
    'test/unit/domain/mail/examples/forwarded-mails.test.ts': ['shared/domain/mail/ledger.ts'],
    'test/unit/functions/headers-of-every-page.test.ts': ['functions/site/app.ts'],
    'test/unit/domain/mail/seat-count.test.ts': ['shared/use-cases/mail/send-mail.ts'],
  })[file] ?? []
