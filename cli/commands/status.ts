import type { Command } from '@commander-js/extra-typings'
import { readStageStatus, type StageStatus } from '../../shared/use-cases/operation/read-stage-status'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { stoppedSince } from '../stage/change-command'
import { addStageTarget, connectToStage, orStageError } from '../stage/connect-to-stage'
import { formatColumns, formatParts, toPartJson } from '../stage/format-parts'

/** Shows what of a stage runs, what waits, and whether sending is paused. */
export const configureStatus = (command: Command, io: CliIo, open = connectToStage): void => {
  addStageTarget(command).action(async ({ json, ...target }) => {
    const stage = open(target)
    const status = await orStageError(target, 'Nothing is known about it.', readStageStatus(stage, io.now()))
    io.print(json ? formatJson(status) : formatStatus(status))
    if (status.unknown.length > 0) throw new CliError(status.unknown.map((line) => `not known: ${line}`))
  })
}

const formatJson = ({ parts, ...status }: StageStatus): string =>
  JSON.stringify({ ...status, stoppedSince: stoppedSince(parts), parts: parts.map(toPartJson) }, null, 2)

const formatStatus = ({ parts, queues, pause }: StageStatus): string =>
  [
    formatParts(parts),
    '',
    formatColumns([
      ['queue', 'waiting', 'in work', 'not due', ''],
      ...queues.map((queue) =>
        'error' in queue
          ? [queue.name, 'not known', 'not known', 'not known', '']
          : [
              queue.name,
              `${queue.visible}`,
              `${queue.inFlight}`,
              `${queue.delayed}`,
              queue.isDeadLetterQueue && queue.visible > 0 ? 'dead letters: clinic dead-letters' : '',
            ],
      ),
    ]),
    '',
    pauseTexts[pause.state](pause),
  ].join('\n')

const pauseTexts: Record<StageStatus['pause']['state'], (pause: StageStatus['pause']) => string> = {
  open: () => 'Sending is not paused.',
  paused: ({ reason, until }) =>
    `Sending is paused (${reason}) until ${until}; docs/runbook.md has the reason.`,
  probing: ({ reason }) =>
    `Sending is paused (${reason}); the next e-mail tests whether SES accepts e-mail again.`,
  'not known': () => 'Whether sending is paused is not known.',
}
