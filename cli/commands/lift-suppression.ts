import type { Command } from '@commander-js/extra-typings'
import { findTable } from '../../shared/aws/dynamodb/find-table'
import { createSuppressionStore } from '../../shared/aws/dynamodb/stores/mail/suppression-store'
import { EmailAddress } from '../../shared/domain/values/email-address'
import type { SuppressionStore } from '../../shared/ports/suppressions'
import { liftSuppression } from '../../shared/use-cases/mail/lift-suppression'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, awsTargetOf, orStageError, type StageTarget } from '../stage/connect-to-stage'

const MAX_REASON_LENGTH = 500

const openSuppressions = async (target: StageTarget): Promise<SuppressionStore> => {
  const { stage, config } = awsTargetOf(target)
  return createSuppressionStore(await findTable(stage, config))
}

/** Lets an address get mail again; it is read from a file, since a shell keeps its arguments. */
export const configureLiftSuppression = (command: Command, io: CliIo, open = openSuppressions): void => {
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
      if (by.trim() === '') throw new CliError(['--by names nobody'])
      // Who reaches the table of a stage has all rights in it.
      const operator = {
        subject: `operator ${by.trim()}`,
        name: by.trim(),
        email: null,
        roles: ['admin' as const],
      }
      const lift = async () =>
        liftSuppression({ suppressions: await open(target), now: io.now }, operator, {
          email,
          because: reason,
        })
      const result = await orStageError(target, 'Nothing was changed.', lift())
      if (json) return io.print(JSON.stringify({ result }))
      io.print(
        result === 'lifted'
          ? 'The address gets the next mails. SES keeps a list of its own: docs/runbook.md says how to remove the address there.'
          : 'The address is not suppressed. Nothing was changed.',
      )
    })
}
