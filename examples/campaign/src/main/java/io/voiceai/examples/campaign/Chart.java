package io.voiceai.examples.campaign;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYStepAreaRenderer;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Draws the whole campaign, over all its starts, from what the state has of each call: calls placed a second, calls going on, and
 * outcomes. The database counts, so the size of the campaign does not matter.
 */
final class Chart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int STEPS = 300;
    private static final Color START = new Color(0x99, 0x99, 0x99);

    private static final Map<Outcome, Color> COLORS = new EnumMap<>(Map.of(
            Outcome.ANSWERED, new Color(0x2E, 0x7D, 0x32),
            Outcome.BUSY, new Color(0xF9, 0xA8, 0x25),
            Outcome.NO_ANSWER, new Color(0x90, 0xA4, 0xAE),
            Outcome.DECLINED, new Color(0xEF, 0x6C, 0x00),
            Outcome.FAILED, new Color(0xC6, 0x28, 0x28),
            Outcome.PLACED, new Color(0x5E, 0x35, 0xB1)));

    private final State state;
    private final String title;

    Chart(State state, String title) {
        this.state = state;
        this.title = title;
    }

    /** False if no call was placed, so that there is nothing to draw. */
    boolean draw(Path file) {
        System.setProperty("java.awt.headless", "true");
        long[] span = span();
        if (span.length == 0) {
            return false;
        }
        long step = Math.max(1_000, (span[1] - span[0]) / STEPS / 1_000 * 1_000);
        JFreeChart chart = new JFreeChart(title, plot(span, step));
        chart.setBackgroundPaint(Color.WHITE);
        try (OutputStream out = Files.newOutputStream(file)) {
            ChartUtils.writeChartAsPNG(out, chart, WIDTH, HEIGHT);
            return true;
        } catch (IOException e) {
            throw new BadInputException("the chart cannot be written: " + e);
        }
    }

    private long[] span() {
        return state.sql().query(row -> new long[] {row.getLong(1), row.getLong(2)}, """
                        select min(placed_at), max(greatest(placed_at, coalesce(ended_at, placed_at))) from campaign_row
                          where placed_at is not null having count(*) > 0""").stream()
                .findFirst()
                .orElse(new long[0]);
    }

    private CombinedDomainXYPlot plot(long[] span, long step) {
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(new DateAxis());
        Map<Long, Long> placed = counts("placed_at", span[0], step, "");
        Map<Long, Long> ended = counts("coalesce(ended_at, placed_at)", span[0], step, "");
        all.add(area("calls placed a second", perSecond(placed, span, step), new Color(0x33, 0x66, 0xCC)));
        all.add(area("calls going on", goingOn(placed, ended, span, step), new Color(0x66, 0x99, 0x33)));
        all.add(outcomes(span, step));
        for (Object plot : all.getSubplots()) {
            XYPlot one = (XYPlot) plot;
            one.setBackgroundPaint(Color.WHITE);
            one.setRangeGridlinePaint(Color.LIGHT_GRAY);
            state.starts().forEach(at -> one.addDomainMarker(new ValueMarker(at, START, new BasicStroke(1f))));
        }
        return all;
    }

    /** How many in each step, by the step's beginning. */
    private Map<Long, Long> counts(String column, long from, long step, String outcome) {
        Map<Long, Long> counts = new TreeMap<>();
        state.sql()
                .each(
                        row -> counts.put(from + row.getLong(1) * step, row.getLong(2)),
                        "select (" + column + " - ?) / ? as slot, count(*) from campaign_row "
                                + "where placed_at is not null and (? = '' or outcome = ?) group by slot",
                        from,
                        step,
                        outcome,
                        outcome);
        return counts;
    }

    private static XYSeries perSecond(Map<Long, Long> placed, long[] span, long step) {
        XYSeries series = new XYSeries("placed");
        for (long at = span[0]; at <= span[1] + step; at += step) {
            series.add(at, placed.getOrDefault(at, 0L) * 1_000.0 / step);
        }
        return series;
    }

    private static XYSeries goingOn(Map<Long, Long> placed, Map<Long, Long> ended, long[] span, long step) {
        XYSeries series = new XYSeries("going on");
        long now = 0;
        for (long at = span[0]; at <= span[1] + step; at += step) {
            // Within a step beginnings come first, so that short calls are seen at all.
            now += placed.getOrDefault(at, 0L);
            series.add(at, now);
            now -= ended.getOrDefault(at, 0L);
        }
        return series;
    }

    private static XYPlot area(String name, XYSeries series, Color color) {
        XYItemRenderer renderer = new XYStepAreaRenderer(XYStepAreaRenderer.AREA);
        renderer.setSeriesPaint(0, color);
        renderer.setSeriesVisibleInLegend(0, false);
        return new XYPlot(new XYSeriesCollection(series), null, new NumberAxis(name), renderer);
    }

    private XYPlot outcomes(long[] span, long step) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
        int number = 0;
        for (Outcome outcome : COLORS.keySet()) {
            Map<Long, Long> counts = counts("coalesce(ended_at, placed_at)", span[0], step, outcome.text());
            if (!counts.isEmpty()) {
                XYSeries series = new XYSeries(outcome.text().replace('_', ' '), true, false);
                long sum = 0;
                for (long at = span[0]; at <= span[1] + step; at += step) {
                    sum += counts.getOrDefault(at, 0L);
                    series.add(at, sum);
                }
                data.addSeries(series);
                renderer.setSeriesPaint(number++, COLORS.get(outcome));
            }
        }
        return new XYPlot(data, null, new NumberAxis("calls by outcome"), renderer);
    }
}
