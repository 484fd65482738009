/** The drawing: vis-network shows the nodes where Python put them, this module tells it what to show and how. */
import { spread } from "./data.js";
import { placeNames } from "./labels.js";
import { lineLook, radiusOf, readPalette, spotLook } from "./look.js";

/**
 * @typedef {import("./data.js").Actor} Actor
 * @typedef {import("./data.js").Data} Data
 * @typedef {import("./ties.js").Line} Line
 * @typedef {import("./ties.js").Scene} Scene
 * @typedef {import("./ties.js").Spot} Spot
 * @typedef {{spots: Set<number | string>, lines: Set<string>} | null} Emphasis what stands out, or `null` for all
 * @typedef {{onSpot: (spot: Spot) => void, onLine: (line: Line) => void, onNothing: () => void,
 *   onOpen: (spot: Spot) => void, onCamera: (camera: number[]) => void}} Handlers
 * @typedef {{x: number, y: number, radius: number, shape: string}} Place
 */

const PAN = 60;
const ZOOM = 1.25;
const ABOVE_LEGEND = 14;

/** Lines up to which each shows its number of statements. */
const COUNTED_LINES = 60;

/** Shortest visible line that gets its number, beside the names of its ends. */
const ROOM_FOR_COUNT = 70;
const MANY_LINES = 1500;

export class Canvas {
  /**
   * @param {any} vis the library
   * @param {HTMLElement} frame
   * @param {any} drawn what pyvis built: nodes, edges and options
   * @param {Data} data
   * @param {Handlers} handlers
   */
  constructor(vis, frame, drawn, data, handlers) {
    this.frame = frame;
    this.handlers = handlers;
    /** @type {Place[]} */
    this.places = spread(drawn.nodes).map(({ x, y, size, shape }) => ({ x, y, radius: size, shape }));
    this.shapes = new Map(data.actors.slice(0, data.drawn).map(({ kind, row }) => [kind.id, this.places[row].shape]));
    this.palette = readPalette(this.shapes);
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    /** @type {Map<string | number, string>} */
    this.shown = new Map();
    /** @type {Map<number | string, Spot>} */
    this.spots = new Map();
    /** @type {Map<string, Line>} */
    this.lines = new Map();
    /** @type {(spot: Spot) => string} */
    this.nameOf = ({ actor }) => actor.en;
    /** @type {Emphasis} */
    this.emphasis = null;
    /** @type {Map<string, number>} */
    this.textWidths = new Map();
    this.spares = false;
    this.network = new vis.Network(frame, { nodes: this.nodes, edges: this.edges }, drawn.options);
    this.listen();
  }

  /** Wire the library's events to the page's handlers. */
  listen() {
    const { network, handlers } = this;
    network.on("click", (/** @type {any} */ { pointer }) => {
      const spot = this.spots.get(network.getNodeAt(pointer.DOM));
      const line = this.lines.get(network.getEdgeAt(pointer.DOM));
      if (spot) handlers.onSpot(spot);
      else if (line) handlers.onLine(line);
      else handlers.onNothing();
    });
    network.on("doubleClick", (/** @type {any} */ { pointer }) => {
      const spot = this.spots.get(network.getNodeAt(pointer.DOM));
      if (spot) handlers.onOpen(spot);
    });
    network.on("afterDrawing", (/** @type {CanvasRenderingContext2D} */ context) => this.writeNames(context));
    for (const event of ["dragEnd", "zoom", "animationFinished"]) network.on(event, () => this.reportCamera());
    network.on("hoverNode", () => this.frame.classList.add("pointing"));
    network.on("blurNode", () => this.frame.classList.remove("pointing"));
    network.on("hoverEdge", () => this.frame.classList.add("pointing"));
    network.on("blurEdge", () => this.frame.classList.remove("pointing"));
    this.frame.addEventListener("keydown", (event) => this.key(event));
  }

  /**
   * Draw a scene.
   * @param {Scene} scene
   * @param {{emphasis: Emphasis, chosen: {spots: Set<number | string>, lines: Set<string>}, size: string,
   *   nameOf: (spot: Spot) => string, hintOf: (line: Line) => string}} how
   */
  draw(scene, { emphasis, chosen, size, nameOf, hintOf }) {
    this.nameOf = nameOf;
    this.emphasis = emphasis;
    this.chosen = chosen;
    this.spots = new Map(scene.spots.map((spot) => [spot.id, spot]));
    this.lines = new Map(scene.lines.map((line) => [line.id, line]));
    const partners = partnersOf(scene);
    /** @type {Map<number | string, number>} */
    this.radii = new Map();
    /** @type {Map<number | string, Place>} */
    const places = new Map();
    const nodes = scene.spots.map((spot) => {
      const place = this.placeOf(spot, size, partners);
      places.set(spot.id, place);
      this.radii?.set(spot.id, place.radius);
      return spotLook(spot, place, this.palette, {
        faded: Boolean(emphasis && !emphasis.spots.has(spot.id)),
        chosen: chosen.spots.has(spot.id),
      });
    });
    const most = scene.lines.reduce((highest, { statements }) => Math.max(highest, statements.length), 1);
    const counted = (emphasis?.lines.size ?? scene.lines.length) <= COUNTED_LINES;
    const zoom = Math.min(3, Math.max(1, 1 / this.network.getScale()));
    const edges = scene.lines.map((line) =>
      lineLook(line, this.palette, {
        counted: counted && (!emphasis || emphasis.lines.has(line.id)) && this.isLong(line, places),
        zoom: counted ? zoom : 1,
        hint: hintOf(line),
        most,
        folded: scene.level === "community",
        faded: Boolean(emphasis && !emphasis.lines.has(line.id)),
        chosen: chosen.lines.has(line.id),
      }),
    );
    this.change(this.nodes, this.edges, nodes, edges);
    this.sparing(edges.length > MANY_LINES);
  }

  /**
   * Whether a line has room for a number between the names of its ends.
   * @param {Line} line
   * @param {Map<number | string, Place>} places
   * @returns {boolean}
   */
  isLong({ from, to }, places) {
    const [a, b] = [places.get(from), places.get(to)];
    return !a || !b || Math.hypot(a.x - b.x, a.y - b.y) > a.radius + b.radius + ROOM_FOR_COUNT;
  }

  /**
   * With many lines, leave them out while the drawing is moved.
   * @param {boolean} wanted
   */
  sparing(wanted) {
    if (this.spares === wanted) return;
    this.spares = wanted;
    this.network.setOptions({ interaction: { hideEdgesOnDrag: wanted, hideEdgesOnZoom: wanted } });
  }

  /**
   * Bring the library's tables up to date, touching only what looks different.
   * @param {any} nodeTable
   * @param {any} edgeTable
   * @param {Record<string, any>[]} nodes
   * @param {Record<string, any>[]} edges
   */
  change(nodeTable, edgeTable, nodes, edges) {
    /** @type {Map<string | number, string>} */
    const now = new Map();
    /** @param {string} kind @param {Record<string, any>[]} items */
    const changed = (kind, items) =>
      items.filter((item) => {
        const key = `${kind}${item.id}`;
        const look = JSON.stringify(item);
        now.set(key, look);
        return this.shown.get(key) !== look;
      });
    const newNodes = changed("n", nodes);
    const newEdges = changed("e", edges);
    const goneEdges = edgeTable.getIds().filter((/** @type {string} */ id) => !now.has(`e${id}`));
    const goneNodes = nodeTable.getIds().filter((/** @type {string} */ id) => !now.has(`n${id}`));
    if (goneEdges.length) edgeTable.remove(goneEdges);
    if (goneNodes.length) nodeTable.remove(goneNodes);
    if (newNodes.length) nodeTable.update(newNodes);
    if (newEdges.length) edgeTable.update(newEdges);
    this.shown = now;
  }

  /**
   * Where a spot stands and how large it is.
   * @param {Spot} spot
   * @param {string} size
   * @param {Map<number | string, number>} partners
   * @returns {Place}
   */
  placeOf(spot, size, partners) {
    if (spot.members) {
      const places = spot.members.map(({ row }) => this.places[row]);
      const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
      const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
      return { x, y, radius: 20 + 14 * Math.sqrt(spot.members.length), shape: "dot" };
    }
    const { x, y, shape } = this.places[spot.actor.row];
    const share = size === "betweenness" ? spot.actor.betweenness : spot.actor.pagerank;
    const radius = size === "partners" ? radiusOf(partners.get(spot.id) ?? 0) : Math.min(46, 9 + 70 * Math.sqrt(share));
    return { x, y, radius, shape };
  }

  /** Take over the colours of the theme that is on now. */
  recolour() {
    this.palette = readPalette(this.shapes);
    this.shown = new Map();
  }

  /** @param {CanvasRenderingContext2D} context */
  writeNames(context) {
    const scale = this.network.getScale();
    const { clientWidth: width, clientHeight: height } = this.frame;
    const positions = this.network.getPositions();
    const wishes = [];
    for (const spot of this.spots.values()) {
      const at = positions[spot.id];
      if (!at || (this.emphasis && !this.emphasis.spots.has(spot.id))) continue;
      const point = this.network.canvasToDOM(at);
      const radius = (this.radii?.get(spot.id) ?? 6) * scale;
      const always = Boolean(this.chosen?.spots.has(spot.id));
      wishes.push({ ...point, radius, text: this.nameOf(spot), weight: this.radii?.get(spot.id) ?? 0, always });
    }
    const names = placeNames(wishes, { width, height }, (text, size) => this.textWidth(context, text, size));
    context.save();
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    for (const { x, y, text, size, always, minor } of names) {
      const point = this.network.DOMtoCanvas({ x, y });
      context.font = `${always ? 700 : minor ? 400 : 600} ${size / scale}px ${FACE}`;
      context.lineWidth = 4 / scale;
      context.strokeStyle = this.palette.ground;
      context.strokeText(text, point.x, point.y);
      context.fillStyle = minor ? this.palette.soft : this.palette.ink;
      context.fillText(text, point.x, point.y);
    }
    context.restore();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} text
   * @param {number} size
   * @returns {number}
   */
  textWidth(context, text, size) {
    let width = this.textWidths.get(text);
    if (width === undefined) {
      context.font = `600 100px ${FACE}`;
      width = context.measureText(text).width / 100;
      this.textWidths.set(text, width);
    }
    return width * size;
  }

  /** Show everything: the usual view, which a link need not name, so that it fits any screen. */
  fit() {
    this.network.fit({ animation: false });
    this.network.moveTo({ scale: Math.min(this.network.getScale() * 0.92, 1.6), offset: { x: 0, y: -ABOVE_LEGEND } });
    this.handlers.onCamera([]);
  }

  /**
   * Bring some actors into the middle.
   * @param {(number | string)[]} ids
   */
  look(ids) {
    const there = ids.filter((id) => this.spots.has(id));
    if (!there.length) return;
    if (there.length === 1) {
      const position = this.network.getPosition(there[0]);
      this.network.moveTo({ position, scale: Math.max(this.network.getScale(), 0.9) });
    } else {
      this.network.fit({ nodes: there, maxZoomLevel: 1.3 });
      this.network.moveTo({ scale: this.network.getScale() * 0.85 });
    }
    this.reportCamera();
  }

  /** @param {number[]} camera x, y and scale */
  moveTo([x, y, scale]) {
    this.network.moveTo({ position: { x, y }, scale });
  }

  /** Tell the page where the reader looks. */
  reportCamera() {
    const { x, y } = this.network.getViewPosition();
    this.handlers.onCamera([Math.round(x), Math.round(y), Number(this.network.getScale().toFixed(3))]);
  }

  /** @param {number} factor */
  zoom(factor) {
    this.network.moveTo({ scale: this.network.getScale() * factor });
    this.reportCamera();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const steps = /** @type {Record<string, [number, number]>} */ ({
      ArrowLeft: [-PAN, 0],
      ArrowRight: [PAN, 0],
      ArrowUp: [0, -PAN],
      ArrowDown: [0, PAN],
    });
    const step = steps[event.key];
    if (step) {
      const scale = this.network.getScale();
      const { x, y } = this.network.getViewPosition();
      this.network.moveTo({ position: { x: x + step[0] / scale, y: y + step[1] / scale } });
      this.reportCamera();
    } else if (event.key === "+" || event.key === "=") this.zoom(ZOOM);
    else if (event.key === "-") this.zoom(1 / ZOOM);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  }

  /**
   * The drawing as it is on the screen.
   * @returns {HTMLCanvasElement}
   */
  picture() {
    return /** @type {HTMLCanvasElement} */ (this.frame.querySelector("canvas"));
  }
}

const FACE = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/**
 * How many different partners each spot of a scene has.
 * @param {Scene} scene
 * @returns {Map<number | string, number>}
 */
function partnersOf(scene) {
  /** @type {Map<number | string, Set<number | string>>} */
  const partners = new Map();
  for (const { from, to } of scene.lines) {
    if (from === to) continue;
    partners.set(from, (partners.get(from) ?? new Set()).add(to));
    partners.set(to, (partners.get(to) ?? new Set()).add(from));
  }
  return new Map([...partners].map(([id, others]) => [id, others.size]));
}
