/**
 * Time of its own for one run: those who wait go on one by one, in the order of the moments that they wait for, each after all that the
 * one before has led to. So the order of answers depends on the seed alone, and not on how many steps an executor takes.
 */
export class Clock {
  #waiting: { at: number; go: () => void }[] = []
  #isTicking = false

  wait(at: number): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ at, go })
      this.#waiting.sort((one, other) => one.at - other.at)
      this.#tick()
    })
  }

  #tick(): void {
    if (this.#isTicking || this.#waiting.length === 0) return
    this.#isTicking = true
    setImmediate(() => {
      this.#isTicking = false
      this.#waiting.shift()?.go()
      this.#tick()
    })
  }
}
