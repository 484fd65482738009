/** The desk: one state, from which everything shown follows; every action of the reader changes the state. */
import { Address } from "./address.js";
import { Canvas } from "./canvas.js";
import { spread } from "./data.js";
import { dateInWords } from "./dates.js";
import { renderDetails } from "./details.js";
import { byId } from "./elements.js";
import { filterInWords, renderFacets } from "./facets.js";
import { inView } from "./filters.js";
import { renderLegend } from "./legend.js";
import { pathsOf, renderPaths } from "./pathpanel.js";
import { indexOf } from "./search.js";
import { FILTERS, PATH_WISHES, START, activeFilters, fromFragment, settled, toFragment } from "./state.js";
import { renderTable } from "./table.js";
import { fill, written } from "./text.js";
import { communitiesOf, sceneOf } from "./ties.js";
import { WORDS } from "./words.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./data.js").Statement} Statement
 * @typedef {import("./paths.js").Chain} Chain
 * @typedef {import("./state.js").State} State
 * @typedef {import("./ties.js").Scene} Scene
 * @typedef {import("./timeline.js").Timeline} Timeline
 */

/** Changes that the browser's way back undoes one by one; filters and camera change too often for that. */
const STEPS = ["actor", "tie", "group", "from", "to", "view"];

/** What belongs to the drawing alone: changing it leaves panels and tables as they are. */
const OF_CAMERA = ["camera"];

/** What changes the statements in view. */
const NARROWING = [...FILTERS, "except"];

/** Where one part of the page is in front; the same width as in `phone.css`. */
const NARROW = matchMedia("(max-width: 860px)");

/** What a reader looks at and can do: every panel gets this and nothing else. */
export class Desk {
  /** @param {Data} data @param {any} drawn what pyvis built */
  constructor(data, drawn) {
    this.data = data;
    this.drawn = drawn;
    this.start = Object.freeze({ ...START, language: data.language });
    this.actors = new Map(data.actors.slice(0, data.drawn).map((actor) => [actor.id, actor]));
    this.index = indexOf(data.actors.slice(0, data.drawn));
    const shapes = spread(drawn.nodes).map(({ shape }) => shape);
    this.shapes = new Map(data.actors.slice(0, data.drawn).map(({ kind, row }) => [kind.id, shapes[row]]));
    /** @type {State} */
    this.state = fromFragment(location.hash, this.start);
    /** @type {Statement[]} */
    this.statements = [];
    /** @type {Scene} */
    this.scene = { level: "family", spots: [], lines: [] };
    /** @type {Chain[] | null} */
    this.chains = null;
    this.chainShown = 0;
    /** @type {any} the drawing library, once it is unpacked */
    this.vis = null;
    /** @type {Canvas | null} */
    this.canvas = null;
    /** @type {Timeline | null} */
    this.timeline = null;
    this.address = new Address();
    this.t = this.t.bind(this);
  }

  /** @param {string} key @param {...(string | number)} values @returns {string} */
  t(key, ...values) {
    const phrase = WORDS[this.state.language][key];
    if (phrase === undefined) throw new Error(`no word for ${key}`);
    return fill(phrase, this.state.language, values);
  }

  /** @param {{en: string, fr: string} | null} named @returns {string} */
  label(named) {
    if (!named) return "";
    return (this.state.language === "fr" ? named.fr : named.en) || named.en;
  }

  /** @param {string} edtf @returns {string} */
  date(edtf) {
    return dateInWords(edtf, this.state.language);
  }

  /** @param {number} value @returns {string} */
  number(value) {
    return written(value, this.state.language);
  }

  /**
   * Change the state and show what follows from it.
   * @param {Partial<State>} patch
   */
  set(patch) {
    const before = this.state;
    this.state = settled({ ...before, ...patch });
    const changed = Object.keys(START).filter((name) => String(/** @type {any} */ (before)[name]) !== String(/** @type {any} */ (this.state)[name]));
    if (!changed.length) return;
    this.address.tell(toFragment(this.state, this.start), changed.some((name) => STEPS.includes(name)));
    if (changed.some((name) => !OF_CAMERA.includes(name))) this.render(changed);
  }

  /**
   * Show the state.
   * @param {string[]} changed
   */
  render(changed) {
    const all = changed.length === 0;
    /** @param {readonly string[]} names */
    const any = (names) => all || changed.some((name) => names.includes(name));
    if (any(["language", "theme"])) this.renderFrame();
    if (any([...NARROWING, ...PATH_WISHES, "from", "to"])) {
      this.statements = inView(this.data, this.state);
      this.chains = pathsOf(this);
      this.chainShown = 0;
    }
    if (any([...NARROWING, "detail", "open"])) this.scene = sceneOf(this.data, this.state, this.statements);
    if (any([...NARROWING, "language"])) {
      renderFacets(this);
      this.timeline?.render();
      this.renderCounts();
    }
    if (any(["language", "detail", "open", ...NARROWING])) renderLegend(this);
    if (any([...NARROWING, ...PATH_WISHES, "language", "from", "to"])) renderPaths(this, this.chains, this.chainShown);
    if (any([...NARROWING, "language", "actor", "tie", "group", "open", "detail"])) renderDetails(this);
    if (any(["view"])) this.renderView();
    if (this.state.view !== "graph" && any([...NARROWING, "language", "view"])) renderTable(this);
    this.renderDrawing();
  }

  /** The heading of the page in the language of the interface. */
  get title() {
    return this.data.titles[this.state.language];
  }

  /** Texts of the template, language and theme. */
  renderFrame() {
    const { language, theme } = this.state;
    document.documentElement.lang = language;
    document.title = this.title;
    byId("title").textContent = this.title;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    for (const element of document.querySelectorAll("[data-word]")) {
      element.textContent = this.t(/** @type {HTMLElement} */ (element).dataset.word ?? "");
    }
    for (const element of document.querySelectorAll("[data-label]")) {
      const label = this.t(/** @type {HTMLElement} */ (element).dataset.label ?? "");
      element.setAttribute("aria-label", label);
      if (element.tagName === "BUTTON") element.setAttribute("title", label);
    }
    for (const element of document.querySelectorAll("[data-hint]")) {
      element.setAttribute("placeholder", this.t(/** @type {HTMLElement} */ (element).dataset.hint ?? ""));
    }
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.language === language));
    }
    for (const end of /** @type {const} */ (["from", "to", "through"])) {
      /** @type {HTMLInputElement} */ (byId(`path-${end}`)).value = this.label(this.actors.get(this.state[end]) ?? null);
    }
    this.canvas?.recolour();
  }

  /** How much is in view, said to everybody. */
  renderCounts() {
    const { statements, data } = this;
    const actors = new Set(statements.flatMap(({ subject, object }) => [subject, object]));
    byId("counts").textContent = this.t("inView", statements.length, data.statements.length, actors.size);
    byId("nothing").hidden = statements.length > 0;
    byId("print-note").textContent = this.caption();
  }

  /** Graph or table. */
  renderView() {
    const { view } = this.state;
    byId("drawing").hidden = view !== "graph";
    byId("table").hidden = view === "graph";
    for (const button of document.querySelectorAll("[data-view]")) {
      button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.view === view));
    }
  }

  /** Make the drawing once there is room for it: a hidden one would have no size to fit into. */
  startDrawing() {
    if (this.canvas || !this.vis || this.state.view !== "graph") return;
    const { camera } = this.state;
    this.canvas = new Canvas(this.vis, byId("canvas"), this.drawn, this.data, {
      onSpot: ({ members, actor }) => (members ? this.openGroup(actor) : this.openActor(actor)),
      onLine: ({ tie, statements }) => {
        if (tie) this.openTie(tie.first, tie.second, tie.family?.id);
        else this.openTie(statements[0].subject, statements[0].object);
      },
      onNothing: () => this.set({ actor: "", tie: [], group: "" }),
      onOpen: ({ members, actor }) => (members ? this.unfold(members) : this.set({ focus: actor.id })),
      onCamera: (at) => this.set({ camera: at }),
    });
    this.renderDrawing();
    if (camera.length) this.canvas.moveTo(camera);
    else this.canvas.fit();
    if (!camera.length && (this.state.tie.length || this.chains?.length)) this.canvas.look([...this.chosen().spots]);
    this.canvas.network.redraw();
  }

  /** The drawing, with what is open standing out. */
  renderDrawing() {
    this.startDrawing();
    if (!this.canvas || this.state.view !== "graph") return;
    const { state, scene } = this;
    /** @type {HTMLSelectElement} */ (byId("detail")).value = state.detail;
    /** @type {HTMLSelectElement} */ (byId("size")).value = state.size;
    byId("level").textContent = scene.level !== "family" && scene.level !== state.detail ? this.t(`${scene.level}Level`) : "";
    const { spots, lines, emphasised } = this.chosen();
    const near = new Set(spots);
    const bright = new Set(lines);
    for (const { id, from, to } of emphasised && !lines.size ? scene.lines : []) {
      if (!spots.has(from) && !spots.has(to)) continue;
      bright.add(id);
      near.add(from).add(to);
    }
    this.canvas.draw(scene, {
      emphasis: emphasised ? { spots: near, lines: bright } : null,
      chosen: { spots, lines },
      size: state.size,
      nameOf: ({ actor, members }) => (members ? `${this.label(actor)} +${members.length - 1}` : this.label(actor)),
      hintOf: ({ tie, statements }) => {
        const count = this.t("statementCount", statements.length);
        if (!tie) return count;
        const family = tie.family ? `: ${this.label(tie.family)}` : "";
        return `${this.label(tie.first)} – ${this.label(tie.second)}${family}, ${count}`;
      },
    });
  }

  /** What is open, as spots and lines of the scene. */
  chosen() {
    const { state, scene, actors } = this;
    const homes = new Map(scene.spots.flatMap(({ id, actor, members }) => (members ?? [actor]).map((each) => [each, id])));
    /** @param {(Actor | undefined)[]} list */
    const at = (list) => new Set(list.flatMap((actor) => (actor && homes.has(actor) ? [/** @type {number | string} */ (homes.get(actor))] : [])));
    const chain = this.chains?.[this.chainShown];
    if (this.tab() === "path" && chain) {
      const spots = at(chain.actors);
      const hops = chain.hops.map(({ first, second }) => [homes.get(first), homes.get(second)].sort().join("~"));
      const lines = scene.lines.filter(({ from, to }) => hops.includes([from, to].sort().join("~"))).map(({ id }) => id);
      return { spots, lines: new Set(lines), emphasised: true };
    }
    const ends = state.tie.slice(0, 2).map((id) => actors.get(id));
    if (ends.length === 2 && ends.every(Boolean)) {
      const spots = at(ends);
      const family = state.tie[2];
      const lines = scene.lines.filter(
        ({ from, to, tie }) => spots.has(from) && spots.has(to) && (!family || !tie?.family || tie.family.id === family),
      );
      return { spots, lines: new Set(lines.map(({ id }) => id)), emphasised: spots.size > 0 };
    }
    if (state.group) {
      const id = `c:${state.group}`;
      const members = communitiesOf(this.data).get(state.group) ?? [];
      const spots = scene.spots.some((spot) => spot.id === id) ? new Set([id]) : at(members);
      return { spots, lines: new Set(/** @type {string[]} */ ([])), emphasised: spots.size > 0 };
    }
    const spots = at([actors.get(state.actor)]);
    return { spots, lines: new Set(/** @type {string[]} */ ([])), emphasised: spots.size > 0 };
  }

  /** Which of the right-hand tabs is in front. @returns {string} */
  tab() {
    return byId("tab-path").getAttribute("aria-selected") === "true" ? "path" : "details";
  }

  /** @param {"details" | "path"} name */
  showTab(name) {
    for (const each of ["details", "path"]) {
      const tab = byId(`tab-${each}`);
      tab.setAttribute("aria-selected", String(each === name));
      tab.tabIndex = each === name ? 0 : -1;
      byId(`${each}-panel`).hidden = each !== name;
    }
    this.renderDrawing();
  }

  /** On a phone one part is in front. @param {"graph" | "filters" | "side"} part */
  showPart(part) {
    document.body.dataset.part = part;
    for (const button of document.querySelectorAll("[data-part]")) {
      if (button.tagName === "BUTTON") button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.part === part));
    }
  }

  /** @param {Actor} actor */
  openActor(actor) {
    this.unfold([actor]);
    this.set({ actor: actor.id, tie: [], group: "" });
    this.reveal();
  }

  /** @param {Actor} first @param {Actor} second @param {string} [family] */
  openTie(first, second, family) {
    this.set({ actor: "", tie: family ? [first.id, second.id, family] : [first.id, second.id], group: "" });
    this.reveal();
  }

  /** @param {Actor} leader of a folded community */
  openGroup(leader) {
    this.set({ actor: "", tie: [], group: leader.id });
    this.reveal();
  }

  /** @param {{from?: string, to?: string, through?: string}} ends */
  openPath(ends) {
    this.set(ends);
    this.renderFrame();
    this.showTab("path");
    this.showPart("side");
    if (NARROW.matches) this.canvas?.network.redraw();
    this.centre(this.chains?.[0]?.actors ?? []);
    if (!this.state.to) byId("path-to").focus();
    else if (!this.state.from) byId("path-from").focus();
  }

  /** @param {number} number */
  choosePath(number) {
    this.chainShown = number;
    renderPaths(this, this.chains, number);
    const chosen = /** @type {HTMLElement | null} */ (byId("paths").querySelectorAll("button.chain")[number]);
    chosen?.focus();
    this.renderDrawing();
    this.centre(this.chains?.[number]?.actors ?? []);
  }

  /** @param {readonly Actor[]} actors */
  centre(actors) {
    const wanted = new Set(actors);
    const spots = this.scene.spots.filter(({ actor, members }) => (members ?? [actor]).some((each) => wanted.has(each)));
    this.canvas?.look(spots.map(({ id }) => id));
  }

  /** Bring an actor and all its partners in view into the middle. @param {Actor} actor */
  centreAround(actor) {
    const mine = this.statements.filter(({ subject, object }) => subject === actor || object === actor);
    this.centre([actor, ...mine.flatMap(({ subject, object }) => [subject, object])]);
  }

  /** Open the communities in which actors are folded away. @param {readonly Actor[]} actors */
  unfold(actors) {
    if (this.scene.level !== "community") return;
    const missing = this.scene.spots.filter(({ members }) => members && actors.some((actor) => members.includes(actor)));
    if (!missing.length) return;
    this.set({ open: [...this.state.open, ...missing.map(({ actor }) => actor.id)] });
    this.centre(missing.flatMap(({ members }) => members ?? []));
  }

  /** Bring the details to the front. */
  reveal() {
    this.showTab("details");
    this.showPart("side");
    if (NARROW.matches) this.lookAtChosen();
  }

  /** On a phone the details cover most of the drawing, so that what is open has to come into the rest. */
  lookAtChosen() {
    this.canvas?.network.redraw();
    this.canvas?.look([...this.chosen().spots]);
  }

  /** What is in view, in one line. @returns {string} */
  caption() {
    const filters = activeFilters(this.state).map((name) => filterInWords(this, name));
    return [byId("counts").textContent, ...filters].join(" · ");
  }
}
