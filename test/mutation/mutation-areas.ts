import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mutant, parseMutants } from './mutant'

export const areaNames = ['mail', 'seats', 'access'] as const
export type AreaName = (typeof areaNames)[number]

/** Folders and files of the quick tests that hold each area. */
export const testsOfArea: Record<AreaName, readonly string[]> = {
  mail: [
    'test/unit/domain/mail',
    'test/unit/use-cases/mail',
    'test/unit/use-cases/clinic',
    'test/unit/use-cases/campaigns',
    'test/unit/use-cases/sweep',
    'test/unit/use-cases/erasure',
    'test/unit/aws/dynamodb',
    'test/unit/functions/console/timeline',
    'test/unit/functions/console/suppressions',
  ],
  seats: [
    'test/unit/domain/registration',
    'test/unit/domain/clinic',
    'test/unit/use-cases/registration',
    'test/unit/use-cases/mail/feedback',
    'test/unit/use-cases/clinic',
    'test/unit/use-cases/erasure',
    'test/unit/use-cases/sweep',
    'test/unit/functions/site',
    'test/unit/functions/console/registrations',
    'test/unit/aws/dynamodb',
  ],
  access: [
    'test/unit/queries',
    'test/unit/use-cases/programme',
    'test/unit/use-cases/campaigns',
    'test/unit/functions/console',
    'test/unit/functions/programme-links.test.ts',
    'test/exhaustive/functions/console/data-of-others.test.ts',
    'test/exhaustive/functions/console/middleware/authorization.test.ts',
  ],
}

/** Suites of test/contract/stores.test.ts for mutants in the stores on the table, by the beginning of their names. */
export const contractsOfArea: Record<AreaName, readonly string[]> = {
  mail: ['the ledger', 'dispatches', 'suppressions', 'the kept counts of mails'],
  seats: [
    'registrations',
    'the waiting list',
    'registrations that are decided',
    'in a rush',
    'a form that is sent again',
  ],
  access: [],
}

/** The mutants of an area, as they are listed beside this file. */
export const mutantsOfArea = (area: AreaName): Mutant[] =>
  parseMutants(readFileSync(join(import.meta.dirname, `${area}.tsv`), 'utf8'))
