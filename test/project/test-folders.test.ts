import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMisplacedTests } from './test-folders'

const files = globSync('{shared,functions,infra,cli,test/unit}/**/*.*', {
  exclude: (path) => /node_modules|cdk\.out/.test(path),
})

describe('unit tests', () => {
  it('stand where their sources do', () => {
    expect(files.filter((file) => file.endsWith('.test.ts')).length).toBeGreaterThan(200)
    expect(findMisplacedTests(files)).toEqual([])
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
    [
      'beside inputs of a folder that no source has',
      'test/unit/import/ods/tables/cells.test.ts',
      'there is no shared/import/ods',
    ],
  ])('are refused %s', (_, test, why) => {
    expect(findMisplacedTests([...sources, test, 'test/unit/import/ods/tables/cells.ods'])).toEqual([
      { test, why },
    ])
  })

  it.each([
    'test/unit/domain/mail/ledger.test.ts',
    'test/unit/domain/mail/late-registrants.test.ts',
    'test/unit/domain/mail/examples/forwarded-mails.test.ts',
    'test/unit/infra/local/iam/policy-evaluator.test.ts',
    'test/unit/functions/headers-of-every-page.test.ts',
  ])('are accepted as %s', (test) => {
    expect(findMisplacedTests([...sources, test, 'test/unit/domain/mail/examples/forwarded.eml'])).toEqual([])
  })
})

const sources = [
  'shared/domain/mail/ledger.ts',
  'shared/use-cases/mail/send-mail.ts',
  'infra/local/iam/policy-evaluator.ts',
  'functions/site/app.ts',
]
