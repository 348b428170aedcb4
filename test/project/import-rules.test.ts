import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cruiseOptions, importRules } from './import-rules'

const root = join(import.meta.dirname, '..', '..')
const topFolders = ['shared', 'functions', 'infra', 'cli', 'test']

const cruiseFolder = async (baseDir: string): Promise<ICruiseResult> => {
  const ours = {
    ...cruiseOptions,
    baseDir,
    preserveSymlinks: true,
    validate: true,
    ruleSet: { forbidden: importRules },
  }
  const { output } = await cruise(topFolders, ours)
  if (typeof output === 'string') throw new Error(output)
  return output
}

const brokenRules = ({ summary }: ICruiseResult): string[] =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)

describe('the rooms', () => {
  let localStack: ICruiseResult
  beforeAll(async () => {
    localStack = await cruiseFolder(root)
  })

  it('import only what their rules allow', () => {
    expect(brokenRules(localStack)).toEqual([])
  })

  it.each([
    'shared/domain',
    'shared/i18n',
    'shared/mail',
    'shared/pages',
    'shared/use-cases',
    'shared/aws',
    'functions',
    'infra',
    'infra/local',
    'cli',
    'test',
  ])('were looked at to the last module: %s', (room) => {
    // Without a parser for TypeScript the check sees no module, finds no fault and passes.
    const there = globSync(`${room}/**/*.{ts,tsx,mjs}`, { cwd: root }).sort()
    const seen = localStack.modules
      .map(({ source }) => source)
      .filter((source) => source.startsWith(`${room}/`))
    expect(seen.filter((source) => /\.(ts|tsx|mjs)$/.test(source)).sort()).toEqual(there)
    expect(there.length).toBeGreaterThan(3)
  })

  it('were looked at import by import, types included', () => {
    const ports = localStack.modules.find(({ source }) => source === 'shared/ports/clinics.ts')
    const imported = ports?.dependencies.map(({ resolved }) => resolved)
    expect(imported).toEqual(
      expect.arrayContaining(['shared/domain/clinic/clinic.ts', 'shared/domain/mail/dispatch.ts']),
    )
  })
})

describe('a room that breaks its rule is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-rooms-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['domain', 'shared/domain/clinic/message-plan.ts', '@aws-sdk/client-dynamodb'],
    ['domain', 'shared/domain/clinic/message-plan.ts', 'node:fs'],
    ['domain', 'shared/domain/clinic/message-plan.ts', '../ports/world'],
    ['i18n', 'shared/i18n/en.ts', '../ports/world'],
    ['mail', 'shared/mail/compose-registrant-mail.ts', '../ports/world'],
    ['pages', 'shared/web/page-layout.tsx', '../ports/world'],
    ['use-cases', 'shared/use-cases/register.ts', '../aws/services'],
    ['use-cases-apart', 'shared/use-cases/register.ts', './withdraw'],
    ['use-cases-apart', 'shared/use-cases/registration/register-person.ts', './leave'],
    ['use-case-folders-apart', 'shared/use-cases/send/letter.ts', '../withdraw'],
    ['aws', 'shared/aws/dynamodb/table.ts', '../use-cases/withdraw'],
    ['functions', 'functions/site/handler.ts', '../console/page'],
    ['functions', 'functions/site/handler.ts', '@aws-sdk/client-sqs'],
    ['functions', 'functions/site/handler.ts', '../../infra/app'],
    ['infra', 'infra/app.ts', '../functions/console/page'],
    ['infra', 'infra/app.ts', '../shared/ports/world'],
    ['local-stack', 'infra/local/local-stack.ts', 'aws-cdk-lib'],
    ['local-stack', 'infra/local/local-stack.ts', '../../functions/console/page'],
    ['local-stack', 'infra/local/local-stack.ts', '../../shared/ports/world'],
    ['cli', 'cli/clinic.ts', '../functions/console/page'],
    ['no-tests-in-the-product', 'cli/clinic.ts', '../test/builders'],
    ['nothing-missing', 'cli/clinic.ts', './nowhere'],
  ])('%s: %s imports %s', async (rule, file, imported) => {
    const baseDir = mkdtempSync(join(folder, 'rooms-'))
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(baseDir, path)), { recursive: true })
      writeFileSync(join(baseDir, path), text)
    }
    symlinkSync(join(root, 'node_modules'), join(baseDir, 'node_modules'))
    for (const target of targets) write(target, 'export const found = 1\n')
    write(file, `import type { found } from '${imported}'\nexport type Found = typeof found\n`)
    expect(brokenRules(await cruiseFolder(baseDir)).map((line) => line.split(':')[0])).toContain(rule)
  })
})

const targets = [
  'shared/ports/dependencies.ts',
  'shared/aws/dependencies.ts',
  'shared/use-cases/withdraw.ts',
  'shared/use-cases/registration/leave.ts',
  'functions/console/page.ts',
  'infra/app.ts',
  'cli/io.ts',
  'test/builders.ts',
]
