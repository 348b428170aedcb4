import type { Command } from '@commander-js/extra-typings'
import type { CliIo } from '../cli-io'
import { runChangeCommand, stoppedSince } from '../stage/change-command'
import { addStageTarget, connectToStage } from '../stage/connect-to-stage'

/** Stops everything of a stage that sends, sweeps or answers requests. */
export const configureHalt = (command: Command, io: CliIo, open = connectToStage): void => {
  addStageTarget(command)
    .addHelpText(
      'after',
      '\nQueues and stream keep their messages: queues for 4 days, the stream for one. It can be repeated; "clinic resume" starts all again.',
    )
    .action((options) =>
      runChangeCommand(
        {
          wanted: 'stopped',
          conclude: (reports) =>
            `Nothing is sent since ${stoppedSince(reports)}. A run of the sweep that had begun ends within 4 minutes.`,
        },
        options,
        open(options),
        io,
      ),
    )
}
