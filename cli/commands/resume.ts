import type { Command } from '@commander-js/extra-typings'
import type { CliIo } from '../cli-io'
import { runChangeCommand } from '../stage/change-command'
import { addStageTarget, connectToStage } from '../stage/connect-to-stage'

/** Starts everything of a stage that "clinic halt" has stopped. */
export const configureResume = (command: Command, io: CliIo, open = connectToStage): void => {
  addStageTarget(command)
    .option('--pages', 'start site and console only, so that organisers can check before any e-mail is sent')
    .action(({ pages = false, ...options }) =>
      runChangeCommand(
        {
          wanted: 'running',
          isIncluded: ({ kind }) => !pages || kind === 'pages',
          conclude: () =>
            pages
              ? 'Site and console answer; nothing is sent yet.'
              : 'The sweep finds what is due within five minutes.',
        },
        options,
        open(options),
        io,
      ),
    )
}
