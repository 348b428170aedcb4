import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '@commander-js/extra-typings'
import { loadStageSettings } from '../../infra/config/load-stage-settings'
import type { StageSettings } from '../../infra/config/stage-settings'
import { openAwsAccount } from '../../shared/aws/operation/aws-account'
import type { AwsAccount } from '../../shared/ports/aws-account'
import { type CheckResult, runChecks } from '../check-aws/check-result'
import { dnsChecks } from '../check-aws/dns-checks'
import { type DnsRecords, noDns, publicDns } from '../check-aws/dns-records'
import { operationChecks } from '../check-aws/operation-checks'
import { sendingChecks } from '../check-aws/sending-checks'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, awsTargetOf, type StageTarget } from '../stage/connect-to-stage'
import { formatColumns } from '../stage/format-parts'

/** What the command reads; tests pass their own. */
export interface CheckedStage {
  settings: StageSettings
  account: AwsAccount
  dns: DnsRecords
  /** @param milliseconds of real time */
  sleep(milliseconds: number): Promise<unknown>
}

const openCheckedStage = (target: StageTarget): CheckedStage => {
  const { stage, config } = awsTargetOf(target)
  return {
    settings: loadCheckedSettings(stage),
    account: openAwsAccount(stage, config),
    dns: target.local === undefined ? publicDns() : noDns,
    sleep,
  }
}

/** @throws CliError when the stage is not in the settings, or they are wrong */
const loadCheckedSettings = (stage: string): StageSettings => {
  try {
    return loadStageSettings(stage)
  } catch (error) {
    throw new CliError([error instanceof Error ? error.message : String(error)])
  }
}

/** Reads back from AWS whether a stage is as its settings want it, and sends one mail to the simulator of SES. */
export const configureCheckAws = (command: Command, io: CliIo, open = openCheckedStage): void => {
  addStageTarget(command)
    .addHelpText(
      'after',
      '\nIt changes nothing: one e-mail goes to the mailbox simulator of SES, and its entry is removed again. "not here": the local stack has no such thing.',
    )
    .action(async ({ json, ...target }) => {
      const { settings, account, dns, sleep } = open(target)
      const results = await runChecks([
        ...sendingChecks(settings, { account, now: io.now, sleep }),
        ...dnsChecks(settings, { account, dns }),
        ...operationChecks(settings, { account, now: io.now }),
      ])
      const failed = results.filter(({ state }) => state === 'wrong' || state === 'not known')
      io.print(
        json
          ? JSON.stringify({ stage: settings.stage, isReady: failed.length === 0, checks: results }, null, 2)
          : formatResults(results),
      )
      if (failed.length > 0)
        throw new CliError([`${failed.length} of ${results.length} checks failed: ${namesOf(failed)}`])
    })
}

const namesOf = (results: readonly CheckResult[]): string => results.map(({ name }) => name).join(', ')

const formatResults = (results: readonly CheckResult[]): string =>
  formatColumns([
    ['check', 'state', 'found', 'fix'],
    ...results.map(({ name, state, found, fix = '' }) => [name, state, found, fix]),
  ])
