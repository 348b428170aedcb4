import type { IModule } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'
import { findFolderCircles } from './folder-circles'

describe('a circle', () => {
  const aModule = (source: string, ...resolved: string[]) =>
    ({ source, dependencies: resolved.map((path) => ({ resolved: path })) }) as IModule
  const downwards = [
    aModule('shared/domain/mail/kinds.ts', 'shared/domain/clinic/day.ts', 'shared/domain/ids.ts'),
    aModule('shared/domain/clinic/day.ts', 'shared/domain/values/zone.ts', 'shared/domain/clinic/ids.ts'),
    aModule('shared/domain/audit.ts', 'shared/domain/mail/kinds.ts', 'shared/domain/ids.ts'),
    aModule('shared/aws/stores/seats.ts', 'shared/domain/clinic/day.ts'),
  ]

  it('is not where all imports have one direction', () => {
    expect(findFolderCircles(downwards)).toEqual([])
  })

  it.each([
    ['two folders', 'shared/domain/clinic/plan.ts', 'shared/domain/mail/lane.ts', 'clinic, mail'],
    ['three folders', 'shared/domain/values/text.ts', 'shared/domain/mail/lane.ts', 'clinic, mail, values'],
    [
      'a folder and a file beside it',
      'shared/domain/mail/lane.ts',
      'shared/domain/audit.ts',
      'audit.ts, mail',
    ],
    ['folders through a file', 'shared/domain/ids.ts', 'shared/domain/mail/lane.ts', 'ids.ts, mail'],
    [
      'three folders and a file',
      'shared/domain/values/text.ts',
      'shared/domain/audit.ts',
      'audit.ts, clinic, mail, values',
    ],
  ])('of %s is found', (_, source, resolved, entries) => {
    expect(findFolderCircles([...downwards, aModule(source, resolved)])).toEqual([
      `shared/domain: ${entries}`,
    ])
  })

  it('of folders in deeper folders is found, and each circle once', () => {
    const modules = [
      aModule('shared/web/form/a.ts', 'shared/web/chart/b.ts'),
      aModule('shared/web/chart/b.ts', 'shared/web/form/c.ts'),
      aModule('infra/local/sqs/a.ts', 'infra/local/ses/b.ts'),
      aModule('infra/local/ses/c.ts', 'infra/local/sqs/d.ts'),
    ]
    expect(findFolderCircles(modules)).toEqual(['infra/local: ses, sqs', 'shared/web: chart, form'])
  })
})
