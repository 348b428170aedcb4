import { randomBytes } from 'node:crypto'
import { Argument, type Command } from '@commander-js/extra-typings'
import {
  dropPreviousKeys,
  type KeyRotation,
  type KeyUse,
  keyUses,
  rotateKeys,
} from '../../shared/domain/values/stage-secret'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, connectToVault, orStageError } from '../stage/connect-to-stage'

/** Lets a new key sign in two steps, so that no link dies on the way, or ends what earlier keys signed. */
export const configureRotateKeys = (command: Command, io: CliIo, open = connectToVault): void => {
  addStageTarget(command)
    .addArgument(
      new Argument('<use>', 'links in e-mails, sessions of the console, or badges').choices(keyUses),
    )
    .option('--drop-previous', 'end what earlier keys signed: after a leak, or when no such link matters')
    .addHelpText(
      'after',
      '\nThe first call adds a new key, the second, six minutes later or more, lets it sign. What earlier keys signed stays valid.',
    )
    .action(async (use, { json, dropPrevious = false, ...target }) => {
      const vault = open(target)
      const change = async (): Promise<Result> => {
        const secret = await vault.read()
        if (dropPrevious) {
          const { secret: next, dropped } = dropPreviousKeys(secret, use)
          await vault.write(next)
          return { step: 'dropped', dropped }
        }
        const rotation = rotateKeys(secret, use, randomBytes(32).toString('base64url'), io.now())
        if (rotation.step !== 'too early') await vault.write(rotation.secret)
        return rotation
      }
      const result = await orStageError(target, 'Nothing was changed.', change())
      const sentence = sentenceOf(result, use)
      if (result.step === 'too early') throw new CliError([sentence])
      // Never the keys themselves.
      io.print(json ? JSON.stringify({ use, step: result.step }) : sentence)
    })
}

type Result = KeyRotation | { step: 'dropped'; dropped: number }

const sentenceOf = (result: Result, use: KeyUse): string => {
  switch (result.step) {
    case 'added':
      return `A new key for ${use} is added; it signs nothing yet. Run the command again from ${result.switchFrom} on.`
    case 'too early':
      return `Not every function knows the new key yet; nothing was changed. Run the command again from ${result.switchFrom} on.`
    case 'switched':
      return `The new key signs ${use} within five minutes. What earlier keys signed stays valid.`
    case 'dropped':
      return `${result.dropped} earlier keys are removed; within five minutes nothing that they signed is valid.`
  }
}
