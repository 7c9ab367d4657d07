import { Parser, type Result } from 'tap-parser'
import { stringify } from 'yaml'

export type Count = { passed: number; failed: number; skipped: number }

const indented = (text: string): string => text.replace(/^/gm, '    ')

const explained = ({ diag }: Result): string => {
  if (!diag) return ''
  const { source: _source, ...telling } = diag
  return `\n${indented(stringify(telling).trimEnd())}`
}

/** Reads TAP as it comes, says a line per file and everything about a failure, and counts the assertions. */
export class TapReport {
  readonly count: Count = { passed: 0, failed: 0, skipped: 0 }
  readonly #parser = new Parser()
  readonly #say: (line: string) => void

  constructor(say: (line: string) => void) {
    this.#say = say
    this.#follow(this.#parser, 0)
    this.#parser.on('bailout', (reason: string) => this.#failed(`bailed out: ${reason}`))
  }

  write(text: string): void {
    this.#parser.write(text)
  }

  /** Call when the last line has been written. */
  end(): Count {
    this.#parser.end()
    return this.count
  }

  #follow(parser: Parser, depth: number): void {
    let before = { ...this.count }
    parser.on('child', (child: Parser) => this.#follow(child, depth + 1))
    parser.on('assert', (result: Result) => {
      this.#hear(result, before)
      if (depth === 0) this.#sayFile(result, before)
      before = { ...this.count }
    })
  }

  #hear(result: Result, before: Count): void {
    const name = result.fullname || result.name
    if (result.skip || result.todo) this.count.skipped += 1
    else if (!result.closingTestPoint) {
      if (result.ok) this.count.passed += 1
      else this.#failed(name, result)
    }
    // A test that failed as a whole, by its time limit or its exit code, where none of its assertions did.
    else if (!result.ok && this.count.failed === before.failed) this.#failed(name, result)
  }

  #failed(name: string, result?: Result): void {
    this.count.failed += 1
    this.#say(`  ✖ ${name}${result ? explained(result) : ''}`)
  }

  #sayFile({ ok, name, time }: Result, before: Count): void {
    const passed = this.count.passed - before.passed
    const failed = this.count.failed - before.failed
    const seconds = time === null ? '' : `, ${(time / 1_000).toFixed(1)} s`
    this.#say(`${ok ? 'pass' : 'FAIL'}  ${name} (${passed} passed${failed ? `, ${failed} failed` : ''}${seconds})`)
  }
}
