import Testing

@testable import AssayCharts

@Suite struct SceneSVGTests {
    private func svg(_ build: (inout Scene) -> Void, _ profile: SVGProfile = .inline(labelledBy: "", describedBy: "")) -> String {
        var scene = Scene(width: 100)
        scene.height = 50
        build(&scene)
        return String(decoding: scene.svg(profile, ChartCaption(title: "T", subtitle: "S", description: "D")), as: UTF8.self)
    }

    @Test func `level and upright strokes take one number`() {
        let text = svg { scene in
            var path = Scene.Path(Scene.Paint(stroke: .ink))
            path.segment(0, 1, 5, 1)
            path.line(5, 9)
            path.line(0, 1)
            path.close()
            scene.add(path)
        }
        #expect(text.contains("d=\"M0 1H5V9L0 1Z\" fill=\"none\""))
    }

    @Test func `what has no fill says so`() {
        #expect(svg { $0.circle(5, 5, radius: 4, Scene.Paint(stroke: .ink)) }.contains("r=\"4\" fill=\"none\""))
        #expect(!svg { $0.circle(5, 5, radius: 4, Scene.Paint(fill: .ink)) }.contains("fill=\"none\""))
    }

    @Test func `a halo is the same text under the text`() {
        let text = svg { $0.add(Scene.Text(text: "W21", x: 5, y: 5, hasHalo: true)) }
        #expect(text.split(separator: ">W21</text>").count == 3 && text.contains("stroke=\"#ffffff\""))
    }

    @Test func `no text, no element`() { #expect(!svg { $0.add(Scene.Text(text: "", x: 5, y: 5)) }.contains("<text")) }
}
