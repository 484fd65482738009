/** The address of the page, kept in step with the view. */

/** Browsers refuse more than about a hundred changes of the address in thirty seconds. */
const PAUSE = 400;

export class Address {
  constructor() {
    this.fragment = "";
    this.timer = 0;
  }

  /**
   * Take note of a view. A step gets an entry of its own in the history, other changes are written after a pause.
   * @param {string} fragment
   * @param {boolean} step
   */
  tell(fragment, step) {
    if (step) this.write();
    this.fragment = fragment;
    if (step) {
      history.pushState(null, "", `#${fragment}`);
      return;
    }
    if (!this.timer) this.timer = window.setTimeout(() => this.write(), PAUSE);
  }

  /** Write what waits to be written. */
  write() {
    if (!this.timer) return;
    this.drop();
    history.replaceState(null, "", `#${this.fragment}`);
  }

  /** Forget what waits: the address itself has changed. */
  drop() {
    clearTimeout(this.timer);
    this.timer = 0;
  }
}
