import type { Command } from '@commander-js/extra-typings'
import { operatorCredentials } from '../../infra/local/aws-endpoint/operator-credentials'
import { findTable } from '../../shared/aws/dynamodb/find-table'
import { createAttendanceStore } from '../../shared/aws/dynamodb/stores/attendance/attendance-store'
import { createClinicStore } from '../../shared/aws/dynamodb/stores/clinics/clinic-store'
import { createRegistrationStore } from '../../shared/aws/dynamodb/stores/clinics/registration-store'
import { createErasureStore } from '../../shared/aws/dynamodb/stores/erasure-store'
import { createCampaignStore } from '../../shared/aws/dynamodb/stores/mail/campaign-store'
import { createLedgerStore } from '../../shared/aws/dynamodb/stores/mail/ledger-store'
import { createProgrammeStore } from '../../shared/aws/dynamodb/stores/programme/programme-store'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import type { Dependencies } from '../../shared/ports/dependencies'
import { type RecountedClinic, recount } from '../../shared/use-cases/recount/recount'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'

type Stores = Pick<
  Dependencies,
  'clinics' | 'registrations' | 'attendance' | 'erasures' | 'programme' | 'ledger' | 'campaigns'
>
type OpenStores = (options: { stage: string; local?: string | undefined }) => Promise<Stores>

const openStores: OpenStores = async ({ stage, local }) =>
  storesOn(
    local === undefined
      ? await findTable(stage)
      : await findTable('test', {
          endpoint: local,
          region: 'eu-central-1',
          credentials: operatorCredentials,
        }),
  )

const storesOn = (table: DynamoTable): Stores => ({
  clinics: createClinicStore(table),
  registrations: createRegistrationStore(table),
  attendance: createAttendanceStore(table),
  erasures: createErasureStore(table),
  programme: createProgrammeStore(table),
  ledger: createLedgerStore(table),
  campaigns: createCampaignStore(table),
})

/** Counts the figures of every clinic and its mails again from the records, and repairs those that differ. */
export const configureRecount = (command: Command, io: CliIo, open = openStores): void => {
  command
    .option('--stage <stage>', 'stage of the deployment that your AWS environment reaches', 'production')
    .option('--local <url>', 'the local stack instead, by its AWS endpoint (http://127.0.0.1:3003)')
    .option('--repair', 'store what was counted where it differs; without it nothing is written')
    .option('--json', 'print JSON')
    .action(async ({ repair = false, json, ...options }) => {
      const stores = await open(options).catch((error: unknown) => {
        throw new CliError([`the table cannot be reached: ${error instanceof Error ? error.message : error}`])
      })
      const counts = { equal: 0, different: 0, repaired: 0, frozen: 0 }
      const differing: string[] = []
      for await (const { clinic, state, done, of } of recount(
        { ...stores, now: io.now },
        { shouldRepair: repair },
      )) {
        counts[state] += 1
        if (state === 'different' || state === 'repaired') differing.push(clinic.id)
        io.printToStderr(formatProgress(clinic.title, state, `${done}/${of}`))
      }
      io.print(json ? JSON.stringify({ ...counts, differing }) : formatCounts(counts))
      if (counts.different > 0) throw new CliError([])
    })
}

const stateTexts: Record<RecountedClinic['state'], string> = {
  equal: 'equal',
  different: 'DIFFERENT',
  repaired: 'repaired',
  frozen: 'erased, not counted again',
}

const formatProgress = (title: string, state: RecountedClinic['state'], place: string): string =>
  `${place}  ${stateTexts[state]}  ${title}`

const formatCounts = ({
  equal,
  different,
  repaired,
  frozen,
}: Record<RecountedClinic['state'], number>): string =>
  [
    `${equal} equal, ${different} different, ${repaired} repaired, ${frozen} erased.`,
    ...(different > 0 ? ['--repair stores what was counted.'] : []),
  ].join(' ')
