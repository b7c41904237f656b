// How often a server that ends by itself is started anew: a few times in a while, then its user is asked.

export class Crashes {
  private times: number[] = [];

  constructor(
    private readonly most = 4,
    private readonly within = 3 * 60 * 1000,
  ) {}

  /** Notes one more end of the server at a time (in milliseconds); whether it is to be started anew. */
  again(now: number): boolean {
    this.times = this.times.filter((time) => now - time < this.within);
    this.times.push(now);
    return this.times.length <= this.most;
  }

  /** The user has started it: what was before doesn't count. */
  forget(): void {
    this.times = [];
  }
}
