/** A command that cannot do what was asked: each line is for a person. Status 2 is a wrong call, 1 anything else. */
export class CliError extends Error {
  readonly lines: string[]
  readonly status: 1 | 2

  constructor(lines: string[], status: 1 | 2 = 1) {
    super(lines.join('\n'))
    this.lines = lines
    this.status = status
  }
}
