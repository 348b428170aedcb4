import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it } from 'vitest'
import { brokenRules, cruiseFolder } from './cruise-folder'
import { findFolderCircles } from './folder-circles'
import { findFilesWithoutRule } from './import-rules'

const root = join(import.meta.dirname, '..', '..')

describe('the layers', () => {
  let project: ICruiseResult
  beforeAll(async () => {
    project = await cruiseFolder(root)
  }, 240_000)

  it('import only what their rules allow', () => {
    expect(brokenRules(project)).toEqual([])
  })

  it('have no circle of folders, nor of a folder and files beside it, types included', () => {
    expect(findFolderCircles(project.modules)).toEqual([])
  })

  it('have a rule for each file of the product', () => {
    expect(findFilesWithoutRule(project.modules.map(({ source }) => source))).toEqual([])
  })

  it.each([
    'shared/domain',
    'shared/announcement',
    'shared/import',
    'shared/i18n',
    'shared/mail',
    'shared/web',
    'shared/ports',
    'shared/use-cases',
    'shared/queries',
    'shared/aws',
    'shared/lambda',
    'functions',
    'infra',
    'infra/local',
    'cli',
    'test',
  ])('were read to the last module: %s', (layer) => {
    // Without a parser for TypeScript the check sees no module, finds no fault and passes.
    const there = globSync(`${layer}/**/*.{ts,tsx,mjs}`, { cwd: root }).sort()
    const seen = project.modules
      .map(({ source }) => source)
      .filter((source) => source.startsWith(`${layer}/`))
    expect(seen.filter((source) => /\.(ts|tsx|mjs)$/.test(source)).sort()).toEqual(there)
    expect(there.length).toBeGreaterThan(3)
  })

  it('were read import by import, types included', () => {
    const ports = project.modules.find(({ source }) => source === 'shared/ports/clinics.ts')
    const imported = ports?.dependencies.map(({ resolved }) => resolved)
    expect(imported).toEqual(
      expect.arrayContaining(['shared/domain/clinic/clinic.ts', 'shared/domain/mail/dispatches/dispatch.ts']),
    )
  })
})
