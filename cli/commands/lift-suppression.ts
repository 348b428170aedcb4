import type { Command } from '@commander-js/extra-typings'
import { findTable } from '../../shared/aws/dynamodb/find-table'
import { createSuppressionStore } from '../../shared/aws/dynamodb/stores/mail/suppression-store'
import { removeFromSesList } from '../../shared/aws/operation/ses-suppression-list'
import { EmailAddress } from '../../shared/domain/values/email-address'
import type { SuppressionStore } from '../../shared/ports/suppressions'
import { liftSuppression } from '../../shared/use-cases/mail/lift-suppression'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, awsTargetOf, orStageError, type StageTarget } from '../stage/connect-to-stage'

const MAX_REASON_LENGTH = 500

/** The two places that keep an address from getting mail. */
export interface SuppressionPlaces {
  suppressions: SuppressionStore
  /** @returns whether SES had the address on the account's list */
  removeFromSes(email: string): Promise<boolean>
}

const openPlaces = async (target: StageTarget): Promise<SuppressionPlaces> => {
  const { stage, config } = awsTargetOf(target)
  return {
    suppressions: createSuppressionStore(await findTable(stage, config)),
    removeFromSes: (email) => removeFromSesList(email, config),
  }
}

/** Lets an address get mail again; it is read from a file, since a shell keeps its arguments. */
export const configureLiftSuppression = (command: Command, io: CliIo, open = openPlaces): void => {
  addStageTarget(command)
    .requiredOption('--email-file <path>', 'a file with the e-mail address alone, - for standard input')
    .requiredOption('--because <reason>', 'why the address may get mail again; it is stored')
    .requiredOption('--by <name>', 'who decides it; it is stored')
    .action(async ({ emailFile, because, by, json, ...target }) => {
      const email = EmailAddress.safeParse(new TextDecoder().decode(await io.read(emailFile)).trim()).data
      if (!email) throw new CliError([`${emailFile} holds no e-mail address like name@example.org`])
      const reason = because.trim()
      if (reason === '' || reason.length > MAX_REASON_LENGTH)
        throw new CliError([
          `--because has ${reason.length} characters; 1 to ${MAX_REASON_LENGTH} are expected`,
        ])
      if (by.trim() === '') throw new CliError(['--by names no person'])
      // Who reaches the table of a stage has all rights in it.
      const operator = {
        subject: `operator ${by.trim()}`,
        name: by.trim(),
        email: null,
        roles: ['admin' as const],
      }
      const lift = async () => {
        const places = await open(target)
        const deps = { suppressions: places.suppressions, now: io.now }
        return { places, result: await liftSuppression(deps, operator, { email, because: reason }) }
      }
      const { places, result } = await orStageError(target, 'Nothing was changed.', lift())
      const wasOnSesList = await orStageError(
        target,
        'The list of SES may still have the address: run the command again.',
        places.removeFromSes(email),
      )
      const outcome = { result, wasOnSesList }
      io.print(json ? JSON.stringify(outcome) : sentenceOf(outcome))
    })
}

interface LiftOutcome {
  result: Awaited<ReturnType<typeof liftSuppression>>
  wasOnSesList: boolean
}

const sentenceOf = ({ result, wasOnSesList }: LiftOutcome): string => {
  if (result !== 'lifted' && !wasOnSesList) return 'The address is not suppressed. Nothing was changed.'
  const ours =
    result === 'lifted' ? 'The address gets the next mails' : 'The address was not suppressed by us'
  return `${ours}; ${wasOnSesList ? 'it was taken off the list of SES' : 'SES did not have it on its list'}.`
}
