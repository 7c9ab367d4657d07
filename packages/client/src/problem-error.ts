import type { Problem, ProblemCode } from '@antrean/contracts'

/** What Antrean answered instead of a reply: RFC 9457, with a code from the closed list. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.title}`)
    this.problem = problem
  }
  get code(): ProblemCode {
    return this.problem.code
  }
  get status(): number {
    return this.problem.status
  }
}

/** No answer of Antrean's came: no network, no gateway, or not in time. Whether a command took effect is not known. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}
