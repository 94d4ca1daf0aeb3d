/** Why a person cannot do that; `status` is what the JSON interface answers. */
export class PeopleProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'PeopleProblem';
    this.status = status;
  }
}
