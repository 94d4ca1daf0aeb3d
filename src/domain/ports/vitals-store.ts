/** Something that should be over by now: how much of it there is, and since when. */
export interface Overdue {
  readonly count: number;
  readonly oldestAt?: Date;
}

/** What the database tells about whether Docket does what it is there for. */
export interface Vitals {
  /** When the newest article that is news was first seen. */
  readonly newestArticleAt?: Date;
  /** Timetables whose slot has come, with somebody waiting, and no digest. */
  readonly missedDigests: Overdue;
  /** Deliveries that may go out and have not. */
  readonly waitingDeliveries: Overdue;
  /** When the last delivery ended, whichever way. */
  readonly lastDeliveryAt?: Date;
}

export interface VitalsStore {
  /** What was due before `overdueBefore` counts as overdue. Cheap enough to ask every few seconds. */
  read(overdueBefore: Date): Promise<Vitals>;
}
