// Draws the comparison on the statistics page. The table under the drawing says the same, and is enough without it.

const figure = document.querySelector("figure[data-chart]");
const most = 20;

// What the table says: names, and for each of the three periods a number or nothing.
const read = () => {
  const rows = [...document.querySelectorAll("#compared tbody tr")].slice(0, most);
  const periods = ["本期", "上期", "上年同期"];
  const value = (row, period) => {
    const text = row.querySelector(`td[data-label="${period}"]`)?.dataset.value;
    return text ? Number(text) : null;
  };
  return {
    names: rows.map((row) => row.querySelector("th").textContent),
    series: periods.map((name) => ({ name, data: rows.map((row) => value(row, name)) })),
  };
};

const shortened = (name) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

const options = ({ names, series }, isUpright, unit) => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const words = { type: "category", data: names, axisTick: { show: false } };
  words.axisLabel = { color: "#1c2430", hideOverlap: isUpright, formatter: isUpright ? undefined : shortened };
  const said = (value) => (value == null ? "—" : `${value.toLocaleString("zh-CN")} ${unit}`);
  const numbers = { type: "value", minInterval: 1, axisLabel: { color: "#55606e", formatter: said } };
  return {
    animation: !still,
    // Patterns beside colours, so that print and colour-blind eyes tell the periods apart.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: ["#1558b0", "#8fb4e3", "#9aa3ae"],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    legend: { top: 0, left: 0, textStyle: { color: "#1c2430" } },
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    // Drawn into the canvas: a box of its own would need styles that the page's policy forbids.
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, valueFormatter: said },
    xAxis: isUpright ? words : numbers,
    yAxis: isUpright ? numbers : { ...words, inverse: true },
    series: series.map((one) => ({ ...one, type: "bar", barMaxWidth: 18 })),
  };
};

if (figure && window.echarts) {
  const table = read();
  const isUpright = figure.dataset.chart === "months";
  figure.style.height = `${isUpright ? 320 : 72 + table.names.length * 56}px`;
  figure.setAttribute("role", "img");
  figure.setAttribute("aria-label", figure.dataset.title);
  const chart = window.echarts.init(figure);
  chart.setOption(options(table, isUpright, figure.dataset.unit));
  new ResizeObserver(() => chart.resize()).observe(figure);
  // Paper is narrower than the screen.
  window.addEventListener("beforeprint", () => chart.resize({ width: 680 }));
  window.addEventListener("afterprint", () => chart.resize({ width: "auto" }));
}
