import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import { stageSettings } from '../../infra/config/stages'
import { readEnvironment } from '../../shared/lambda/environment'
import { arbitraryText } from '../support/builders/arbitraries'
import { mutateJson } from '../support/json-mutations'

describe('arbitrary values in the settings', () => {
  it.each(Object.entries(stageSettings))(
    'of the stage %s is taken, or refused by its name',
    (stage, good) => {
      fc.assert(
        fc.property(mutateJson(good), ({ value, path }) => {
          try {
            loadStageSettings(stage, { [stage]: value })
          } catch (error) {
            const words = String(error)
            expect(words).toMatch(/^Error: infra\/config\/stages\.ts is wrong\. /)
            const named = [...words.matchAll(new RegExp(`${stage}((?:\\.[\\w-]+)*): `, 'g'))].map(
              ([, name = '']) => name.slice(1),
            )
            // A wrong kind of sign-in is named with what it lacks; a rule about two settings names one of them.
            const parent = path.split('.')[0] ?? ''
            expect([path, named, named.some((name) => name.startsWith(parent))]).toEqual([path, named, true])
          }
        }),
        { numRuns: 300 },
      )
    },
  )
})

describe('arbitrary values in the environment of a function', () => {
  const good = {
    STAGE: 'test',
    TABLE_NAME: 'clinics',
    SITE_URL: 'https://clinics.example.org/',
    SECRET_ARN: 'arn:aws:secretsmanager:eu-central-1:1:secret:stage',
    SEARCH_INDEXING: 'refused',
    RETENTION_DAYS: '365',
    REGISTRATION_RESPONSE_MS: '50',
    TRUSTED_PROXIES: '192.0.2.0/24',
  }

  it('start it, or stop it with the names of the wrong variables', () => {
    const change = fc.tuple(
      fc.constantFrom(...Object.keys(good)),
      fc.option(arbitraryText(40), { nil: undefined }),
    )
    fc.assert(
      fc.property(change, ([name, value]) => {
        const given = { ...good, [name]: value }
        try {
          readEnvironment('site', given)
        } catch (error) {
          expect(String(error)).toContain(`site cannot start, its environment is wrong: ${name}: `)
        }
      }),
    )
    expect(readEnvironment('site', good).SITE_URL).toBe('https://clinics.example.org')
  })
})
