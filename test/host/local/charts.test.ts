import { describe, expect, it } from 'vitest';
import { type LocalHost, type LocalHostOptions, openLocalHost } from '../../../src/host/local/index.ts';
import type { WorkbookValue } from '../../../src/layout/workbook-value.ts';

const data = 'sheet.getRange("A1:C3").setValues([["Lĩnh vực", "Số", "Xong"], ["I", 7, 2], ["II", 3, 1]]);';
const chart = `function chartOf(range) { return sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange(range))
  .setNumHeaders(1).setOption("title", "Theo lĩnh vực").setOption("width", 400).setOption("height", 200).setPosition(5, 2, 3, 4); }`;

/** A host whose bundle has a function a body, called "go0", "go1", …; `sheet` holds three rows of figures. */
function hostOf(bodies: readonly string[], options: Partial<LocalHostOptions> = {}): LocalHost {
  const codes = bodies.map(
    (body, i) =>
      `function go${i}() { var book = SpreadsheetApp.getActive(); var sheet = book.getSheets()[0]; ${data} ${chart} ${body} }`,
  );
  let id = 100;
  const newId = (): number => {
    id += 1;
    return id;
  };
  return openLocalHost({ bundle: codes.join('\n'), newId, ...options });
}

function run(body: string): unknown {
  return hostOf([body]).call('go0');
}

interface Drawn {
  readonly chartJsConfig: {
    readonly data: {
      readonly labels: string[];
      readonly datasets: { label: string; data: number[]; hidden?: boolean }[];
    };
  };
}

/** What the engine draws: the labels and the numbers of each series. */
function drawn(host: LocalHost): unknown {
  const { getters } = host.engineModel;
  return getters.getChartIds('0').map((id) => {
    const { labels, datasets } = (getters.getChartRuntime(id) as Drawn).chartJsConfig.data;
    return { labels, series: datasets.map(({ label, data: numbers }) => [label, ...numbers]) };
  });
}

describe('charts', () => {
  it('stand on the sheet once inserted, with what they were built of', () => {
    const body = `var built = chartOf("A1:B3").build(); var before = sheet.getCharts().length; sheet.insertChart(built);
      var c = sheet.getCharts()[0]; var at = c.getContainerInfo();
      return [before, sheet.getCharts().length, built.getChartId(), c.getChartId(), c.getRanges()[0].getA1Notation(), c.getNumHeaders(), c.getOptions().get("title"),
        [at.getAnchorRow(), at.getAnchorColumn(), at.getOffsetX(), at.getOffsetY()], c.modify().getChartType() === Charts.ChartType.BAR]`;
    expect(run(body)).toEqual([0, 1, null, 101, 'A1:B3', 1, 'Theo lĩnh vực', [5, 2, 3, 4], true]);
  });

  it('are drawn by the engine with the first column as labels and the others as series', () => {
    const host = hostOf(['sheet.insertChart(chartOf("A1:C3").build())']);
    host.call('go0');
    expect(drawn(host)).toEqual([
      {
        labels: ['I', 'II'],
        series: [
          ['Số', 7, 3],
          ['Xong', 2, 1],
        ],
      },
    ]);
  });

  it('draw what scripts write after they were first drawn, and follow rows that are inserted', () => {
    const host = hostOf([
      'sheet.insertChart(chartOf("A1:B3").build())',
      'sheet.getRange("B3").setValue(5)',
      'sheet.insertRowsBefore(1, 2); return [sheet.getCharts()[0].getRanges()[0].getA1Notation(), sheet.getCharts()[0].getContainerInfo().getAnchorRow()]',
    ]);
    host.call('go0');
    drawn(host);
    host.call('go1');
    expect(drawn(host)).toEqual([{ labels: ['I', 'II'], series: [['Số', 7, 5]] }]);
    expect(host.call('go2')).toEqual(['A3:B5', 7]);
  });

  it('leave hidden rows and columns out unless told otherwise', () => {
    const show = '.setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)';
    const host = hostOf([
      `sheet.insertChart(chartOf("A1:B3").build()); sheet.insertChart(chartOf("A1:B3")${show}.build()); sheet.hideRows(2); sheet.hideColumns(1)`,
    ]);
    host.call('go0');
    expect(drawn(host)).toEqual([
      { labels: [''], series: [['Số', 3]] },
      { labels: ['I', 'II'], series: [['Số', 7, 3]] },
    ]);
  });

  it('are changed by updateChart alone and go by removeChart', () => {
    const body = `sheet.insertChart(chartOf("A1:B3").build()); var c = sheet.getCharts()[0];
      var changed = c.modify().setOption("title", "Mới").setChartType(Charts.ChartType.PIE).setPosition(1, 1, 0, 0).build();
      var before = sheet.getCharts()[0].getOptions().get("title"); sheet.updateChart(changed);
      var after = sheet.getCharts()[0]; sheet.removeChart(after);
      return [before, after.getChartId() === c.getChartId(), after.getOptions().get("title"), after.getContainerInfo().getAnchorRow(), sheet.getCharts().length]`;
    expect(run(body)).toEqual(['Theo lĩnh vực', true, 'Mới', 1, 0]);
    expect(() => run('sheet.removeChart(chartOf("A1:B3").build())')).toThrow('The chart does not exist on this sheet.');
  });

  it('are listed in the order of their making, those of a person among them', () => {
    const ids = [300, 200, 500];
    const host = hostOf(
      [
        'sheet.insertChart(chartOf("A1:B3").build()); sheet.insertChart(chartOf("A1:C3").build());',
        'var charts = sheet.getCharts(); sheet.removeChart(charts[0]); return charts.map(function (c) { return [c.getChartId(), c.getRanges().length]; }).concat(sheet.getCharts().length)',
      ],
      { newId: () => ids.shift() ?? 1 },
    );
    host.call('go0');
    const drawnByHand = {
      sheetId: '0',
      chartId: '999',
      figureId: 'by hand',
      col: 0,
      row: 9,
      offset: { x: 0, y: 0 },
      definition: host.engineModel.getters.getChartDefinition('chart-300'),
    };
    host.engineModel.dispatch('CREATE_CHART', drawnByHand);
    expect(host.call('go1')).toEqual([[999, 0], [300, 1], [200, 1], 2]);
  });

  it('go with their sheet', () => {
    const host = hostOf([
      'sheet.insertChart(chartOf("A1:B3").build()); book.insertSheet("B"); book.deleteSheet(sheet)',
    ]);
    host.call('go0');
    expect(host.workbook().sheets.map((sheet) => sheet.charts)).toEqual([undefined]);
  });

  it('are drawn in the colors, stacks and holes that scripts ask for', () => {
    const host = hostOf([
      'sheet.insertChart(chartOf("A1:C3").setOption("colors", ["#112233", "#445566"]).setOption("isStacked", true).setOption("legend", { position: "none" }).build())',
      'sheet.insertChart(chartOf("A1:B3").setChartType(Charts.ChartType.PIE).setOption("colors", ["#112233"]).setOption("pieHole", 0.4).setOption("legend.position", "bottom").build())',
    ]);
    host.call('go0');
    host.call('go1');
    const { getters } = host.engineModel;
    expect(getters.getChartIds('0').map((id) => getters.getChartDefinition(id))).toMatchObject([
      {
        type: 'bar',
        stacked: true,
        horizontal: true,
        legendPosition: 'none',
        dataSetStyles: { 0: { backgroundColor: '#112233' }, 1: { backgroundColor: '#445566' } },
      },
      { type: 'pie', slicesColors: ['#112233'], isDoughnut: true, pieHolePercentage: 40, legendPosition: 'bottom' },
    ]);
  });

  it('of other kinds, options and shapes are refused', () => {
    expect(() => run('chartOf("A1:B3").setChartType("RADAR")')).toThrow('the chart type "RADAR"');
    expect(() => run('chartOf("A1:B3").setOption("curveType", "x")')).toThrow('the chart option "curveType"');
    expect(() => run('chartOf("A1:B3").setTransposeRowsAndColumns(true)')).toThrow(
      'not implemented in the local host: EmbeddedChartBuilder.setTransposeRowsAndColumns',
    );
    expect(() => run('sheet.insertChart(chartOf("A1:A3").build())')).toThrow('a column of labels and one of numbers');
    expect(() => run('chartOf("A1:B3").setPosition(2000, 1, 0, 0)')).toThrow('outside the dimensions of the sheet');
  });

  it('come out of a whole workbook as they went in, and links with them', () => {
    const workbook: WorkbookValue = {
      locale: 'vi_VN',
      timeZone: 'Asia/Ho_Chi_Minh',
      sheets: [
        {
          name: 'Tổng quan',
          id: 7,
          values: [
            ['Lĩnh vực', 'Số'],
            ['I', 7],
          ],
          styles: [
            [0, 0],
            [0, 0],
          ],
          palette: [{}],
          columnWidths: [null, null],
          rowHeights: [null, null],
          merges: [],
          links: [{ row: 2, column: 1, tab: 7, a1: 'B2' }],
          charts: [
            {
              kind: 'pie',
              title: 'Trạng thái',
              ranges: [{ row: 1, column: 1, rows: 2, columns: 2 }],
              row: 4,
              column: 1,
              width: 300,
              height: 200,
            },
          ],
        },
      ],
    };
    expect(hostOf([], { workbook }).workbook()).toEqual(workbook);
  });
});
