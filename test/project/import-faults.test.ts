import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenRules, cruiseFolder } from './cruise-folder'
import { findFilesWithoutRule } from './import-rules'

const root = join(import.meta.dirname, '..', '..')

it('a type is imported by its own statement, where the layers see it: the linter refuses `import(...)` as a type', () => {
  const { rules } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'))
  expect(rules['typescript/consistent-type-imports']).toEqual(['error', { disallowTypeAnnotations: true }])
  const folder = mkdtempSync(join(tmpdir(), 'clinics-lint-'))
  writeFileSync(join(folder, 'types.ts'), "export type Clock = import('../aws/clock').Clock\n")
  const { status, stdout } = spawnSync(
    'npx',
    ['oxlint', '-c', join(root, '.oxlintrc.json'), '--quiet', folder],
    { cwd: root, encoding: 'utf8' },
  )
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([1, expect.stringContaining('`import()` type annotations are forbidden')])
})

/** What a file of a layer may not import. */
const faults = [
  ['domain', 'shared/domain/clinic/message-plan.ts', '@aws-sdk/client-dynamodb'],
  ['domain', 'shared/domain/clinic/message-plan.ts', 'node:fs'],
  ['domain', 'shared/domain/clinic/message-plan.ts', '../ports/dependencies'],
  ['i18n', 'shared/i18n/en.ts', '../ports/dependencies'],
  ['mail', 'shared/mail/compose-registrant-mail.ts', '../ports/dependencies'],
  ['web', 'shared/web/page-layout.tsx', '../ports/dependencies'],
  ['announcement', 'shared/announcement/read-announcement.ts', '../ports/dependencies'],
  ['import', 'shared/import/read-csv.ts', '../ports/dependencies'],
  ['use-cases', 'shared/use-cases/register.ts', '../aws/dependencies'],
  ['use-cases', 'shared/use-cases/register.ts', '../queries/overview'],
  ['queries', 'shared/queries/overview.ts', '../aws/dependencies'],
  ['ports', 'shared/ports/clinics.ts', '../aws/dependencies'],
  ['aws', 'shared/aws/dynamodb/table.ts', '../use-cases/withdraw'],
  ['functions', 'functions/site/handler.ts', '../console/page'],
  ['functions', 'functions/site/handler.ts', '@aws-sdk/client-sqs'],
  ['functions', 'functions/site/handler.ts', '../../infra/app'],
  ['infra', 'infra/app.ts', '../functions/console/page'],
  ['infra', 'infra/app.ts', '../shared/ports/dependencies'],
  ['local-stack', 'infra/local/local-stack.ts', 'aws-cdk-lib'],
  ['local-stack', 'infra/local/local-stack.ts', '../../functions/console/page'],
  ['local-stack', 'infra/local/local-stack.ts', '../../shared/ports/dependencies'],
  ['cli', 'cli/clinic.ts', '../functions/console/page'],
  ['no-tests-in-the-product', 'cli/clinic.ts', '../test/builders'],
  [
    'simulation-runs-the-sweep',
    'test/simulation/engine/sweep-runner.ts',
    '../../../shared/use-cases/sweep/sweep-clinics',
  ],
  ['nothing-missing', 'cli/clinic.ts', './nowhere'],
  ['functions', 'functions/site/handler.ts', '../../shared/aws/dynamodb/table'],
  ['functions', 'functions/console/pages/page.tsx', '../../../shared/aws/clock'],
  ['lambda', 'shared/lambda/log.ts', '../use-cases/withdraw'],
  ['certificate', 'shared/certificate/document.ts', '../ports/dependencies'],
  ['shared-stands-alone', 'shared/web/page-layout.tsx', '../../test/builders'],
] as const

/** Every way to import a file that a layer may not. */
const forms = [
  "import { found } from '../aws/clock'; export const other = found",
  "import '../aws/clock'",
  "export * from '../aws/clock'",
  "export { found } from '../aws/clock'",
  "export const load = () => import('../aws/clock')",
  "export const load = async () => (await import('../aws/clock')).found",
  "export const { found } = require('../aws/clock')",
  "import found = require('../aws/clock'); export const other = found",
]

/** What the faulty files import. */
const targets = [
  'shared/ports/dependencies.ts',
  'shared/aws/dependencies.ts',
  'shared/aws/clock.ts',
  'shared/aws/dynamodb/table.ts',
  'shared/use-cases/withdraw.ts',
  'shared/use-cases/sweep/sweep-clinics.ts',
  'shared/announcement/read-announcement.ts',
  'shared/queries/overview.ts',
  'functions/console/page.ts',
  'infra/app.ts',
  'cli/cli-io.ts',
  'test/builders.ts',
]

describe('a file that breaks the rule of its layer is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-layers-'))
  let broken: string[]
  afterAll(() => rmSync(folder, { recursive: true }))
  beforeAll(async () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const target of targets) write(target, 'export const found = 1\n')
    for (const [index, [, file, imported]] of faults.entries())
      write(
        faultyFile(index, file),
        `import type { found } from '${imported}'\nexport type Found = typeof found\n`,
      )
    for (const [index, text] of forms.entries()) write(`shared/domain/faulty-form-${index}.ts`, `${text}\n`)
    broken = brokenRules(await cruiseFolder(folder))
  }, 60_000)

  it.each(faults.map((fault, index) => [...fault, index] as const))(
    '%s: %s imports %s',
    (rule, file, _, index) => {
      const ofFile = broken.filter((line) => line.includes(`: ${faultyFile(index, file)} -> `))
      expect(ofFile.map((line) => line.split(':')[0])).toContain(rule)
    },
  )

  it.each(forms.map((form, index) => [form, index] as const))('in any form: %s', (_, index) => {
    expect(broken).toContain(`domain: shared/domain/faulty-form-${index}.ts -> shared/aws/clock.ts`)
  })

  it('with nothing else, however many files are read at once', () => {
    expect(broken.filter((line) => !line.includes('faulty-'))).toEqual([])
  })

  it.each(['shared/reports/report.ts', 'shared/report.ts', 'functions/report.ts', 'functions/report.tsx'])(
    'or that no rule is about: %s',
    (file) => {
      const ruled = ['shared/lambda/log.ts', 'functions/site/app.tsx', 'infra/app.ts', 'cli/clinic.ts']
      expect(findFilesWithoutRule([...ruled, file])).toEqual([file])
    },
  )
})

/** Each fault stands in a file of its own, so that one reading finds them all. */
const faultyFile = (index: number, file: string): string =>
  join(dirname(file), `faulty-${index}-${file.slice(file.lastIndexOf('/') + 1)}`)
